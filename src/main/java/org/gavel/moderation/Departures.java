package org.gavel.moderation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who was put out lately, by whom and why: known before the switch tells that he left, and kept for a bounded number. */
public final class Departures {

    private static final int KEPT = 2_000;

    /** @param reason may be {@code null} */
    public record PutOut(String by, String reason) {}

    private final Map<String, PutOut> putOut = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PutOut> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void expect(String uuid, PutOut why) {
        putOut.put(uuid, why);
    }

    synchronized void forget(String uuid) {
        putOut.remove(uuid);
    }

    public synchronized Optional<PutOut> of(String uuid) {
        return Optional.ofNullable(putOut.get(uuid));
    }
}
