/** The shape of input: the constraints that drafts declare, and what is told when one does not hold. */
package org.gavel.input;
