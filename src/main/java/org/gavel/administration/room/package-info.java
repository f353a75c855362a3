/** The names of rooms that administrators manage. */
package org.gavel.administration.room;
