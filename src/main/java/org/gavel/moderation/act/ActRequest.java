package org.gavel.moderation.act;

import java.util.List;
import java.util.Objects;

/**
 * What a moderator wants done.
 *
 * @param act what is wanted
 * @param on the handles of the members; empty together with {@code others} or for an act on the room
 * @param others on all members but moderators
 * @param level for gain and volume, -4…4, otherwise 0
 * @param reason for the record, may be {@code null}
 */
public record ActRequest(Act act, List<Integer> on, boolean others, int level, String reason) {

    /** As many as a room of any size that is read at all can have. */
    public static final int MAX_MEMBERS = 20_000;

    /** How many characters of a reason are taken. */
    public static final int MAX_REASON = 500;

    /**
     * Refuses a request without an action, and copies the handles.
     *
     * @param act never {@code null}
     * @param on copied
     * @param others kept as given
     * @param level kept as given
     * @param reason kept as given
     */
    public ActRequest {
        Objects.requireNonNull(act);
        on = List.copyOf(on);
    }
}
