/** Settings: from the server's own configuration first, then as administrators changed them on a page. */
package org.gavel.settings;
