/** What all changes of the administration share: they are checked, recorded in the audit, and hold at once. */
package org.gavel.administration;
