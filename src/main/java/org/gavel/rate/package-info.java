/** How often something may be done. */
package org.gavel.rate;
