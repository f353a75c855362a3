package org.gavel.web.push;

import org.gavel.roster.store.MirroredRosters;
import org.gavel.roster.store.RoomAnswers;

/**
 * What stands in while the switch cannot be asked.
 *
 * @param answers what it answered last, whom it lets see a room
 * @param rosters the rosters as the database has them
 */
record Remembered(RoomAnswers answers, MirroredRosters rosters) {}
