/** The conference module of the demonstration switch: rooms, members, rows, commands. */
package org.gavel.demo.modconference;
