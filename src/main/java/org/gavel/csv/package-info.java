/** Texts for spreadsheets. */
package org.gavel.csv;
