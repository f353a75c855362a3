package org.gavel.moderation.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who was kicked lately, by whom and why: known before the switch tells that they left, and kept for a bounded number. */
public final class Departures {

    /** As many as one act can put out at once. */
    private static final int KEPT = 20_000;

    /** A member who leaves later than this after the command has left of their own accord. */
    private static final Duration EFFECT = Duration.ofSeconds(30);

    /**
     * One kick.
     *
     * @param by the moderator who kicked the member
     * @param reason what they gave as the reason; may be {@code null}
     * @param at when the command was sent
     */
    public record PutOut(String by, String reason, Instant at) {}

    private final Map<String, PutOut> putOut = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PutOut> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Notes that a member is about to be kicked.
     *
     * @param uuid the member's channel
     * @param why who kicks them and why
     */
    public synchronized void expect(String uuid, PutOut why) {
        putOut.put(uuid, why);
    }

    /**
     * Takes a note back: that action did not kick the member.
     *
     * @param uuid the member's channel
     * @param why what {@link #expect} was given
     */
    public synchronized void forget(String uuid, PutOut why) {
        putOut.remove(uuid, why);
    }

    /**
     * {@return who kicked a member who left at {@code at}} Empty if nobody did.
     *
     * @param uuid the member's channel
     * @param at when the member left
     */
    public synchronized Optional<PutOut> of(String uuid, Instant at) {
        return Optional.ofNullable(putOut.get(uuid))
                .filter(why -> at.isBefore(why.at().plus(EFFECT)));
    }
}
