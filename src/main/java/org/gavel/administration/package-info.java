/** What all changes by administrators share: they are checked, recorded in the audit, and take effect at once. */
package org.gavel.administration;
