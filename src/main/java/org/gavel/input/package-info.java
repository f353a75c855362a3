/** The shape of input: the constraints that drafts declare, and the messages when one is broken. */
package org.gavel.input;
