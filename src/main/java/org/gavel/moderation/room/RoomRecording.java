package org.gavel.moderation.room;

import java.time.Instant;

/**
 * A recording of a conference that runs or is paused.
 *
 * @param path the file on the switch, which identifies the recording; hostile text
 * @param paused whether nothing is written into it now
 * @param since when it began; {@code null} where neither the switch nor Gavel knows
 */
public record RoomRecording(String path, boolean paused, Instant since) {}
