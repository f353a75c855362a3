/** Attendance: it records who was in a conference, when and how long, and how each stay ended. */
package org.gavel.attendance;
