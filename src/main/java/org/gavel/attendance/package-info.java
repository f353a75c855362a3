/** Attendance: who was in a conference, from when to when, and how it ended for each. */
package org.gavel.attendance;
