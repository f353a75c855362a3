/** The test of a switch: it connects once and reports what the switch lacks. */
package org.gavel.administration.probe;
