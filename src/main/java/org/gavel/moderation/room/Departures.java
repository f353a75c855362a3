package org.gavel.moderation.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who was put out lately, by whom and why: known before the switch tells that he left, and kept for a bounded number. */
public final class Departures {

    /** As many as one act can put out at once. */
    private static final int KEPT = 20_000;

    /** Who leaves later than this after the command has left by himself. */
    private static final Duration EFFECT = Duration.ofSeconds(30);

    /** @param reason may be {@code null} */
    public record PutOut(String by, String reason, Instant at) {}

    private final Map<String, PutOut> putOut = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PutOut> eldest) {
            return size() > KEPT;
        }
    };

    public synchronized void expect(String uuid, PutOut why) {
        putOut.put(uuid, why);
    }

    /** That act did not put him out. */
    public synchronized void forget(String uuid, PutOut why) {
        putOut.remove(uuid, why);
    }

    /** Who put out one who left at {@code at}, if anybody did. */
    public synchronized Optional<PutOut> of(String uuid, Instant at) {
        return Optional.ofNullable(putOut.get(uuid))
                .filter(why -> at.isBefore(why.at().plus(EFFECT)));
    }
}
