/** The audit: who did what, in a chain of lines that nobody can change unseen. */
package org.gavel.audit;
