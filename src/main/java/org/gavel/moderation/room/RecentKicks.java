package org.gavel.moderation.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The kicks of the last time: which member, by whom and why. A kick is noted before its command is sent, so that it is
 * known when the member's row goes. The number is bounded; the oldest are dropped.
 */
public final class RecentKicks {

    /** As many as one act can kick. */
    private static final int KEPT = 20_000;

    /** A member who leaves later than this after the command was not kicked. */
    private static final Duration EFFECT = Duration.ofSeconds(30);

    /**
     * One kick.
     *
     * @param by the moderator who kicked the member
     * @param reason what they gave as the reason; may be {@code null}
     * @param at when the command was sent
     */
    public record Kick(String by, String reason, Instant at) {}

    private final Map<String, Kick> byUuid = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kick> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Notes that a member is about to be kicked.
     *
     * @param uuid the uuid of the member's channel
     * @param kick who kicks them, why and when
     */
    public synchronized void expect(String uuid, Kick kick) {
        byUuid.put(uuid, kick);
    }

    /**
     * Removes a note, because the act did not kick the member.
     *
     * @param uuid the uuid of the member's channel
     * @param kick what {@link #expect} was given; another note stays
     */
    public synchronized void forget(String uuid, Kick kick) {
        byUuid.remove(uuid, kick);
    }

    /**
     * {@return the kick that made a member leave} Empty if the member was not kicked within {@code 30 s} before.
     *
     * @param uuid the uuid of the member's channel
     * @param at when the member left
     */
    public synchronized Optional<Kick> of(String uuid, Instant at) {
        return Optional.ofNullable(byUuid.get(uuid))
                .filter(kick -> at.isBefore(kick.at().plus(EFFECT)));
    }
}
