/** JSON: reading texts from outside, and writing and reading Gavel's own records. */
package org.gavel.json;
