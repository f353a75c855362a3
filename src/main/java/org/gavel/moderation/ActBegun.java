package org.gavel.moderation;

import java.time.Instant;
import org.gavel.account.Moderator;
import org.gavel.conference.ConferenceId;

/** Fired before an act is sent to the switch: whoever keeps record of it has it then, whatever happens next. */
public record ActBegun(Moderator by, ConferenceId room, ActRequest request, Instant at) {}
