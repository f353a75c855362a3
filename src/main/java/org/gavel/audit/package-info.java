/** The audit: it records who did what in a chain of lines, and finds lines that were changed. */
package org.gavel.audit;
