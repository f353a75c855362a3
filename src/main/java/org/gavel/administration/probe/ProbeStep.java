package org.gavel.administration.probe;

import java.util.List;
import java.util.Objects;

/**
 * One thing that was tried at a switch, and what came of it.
 *
 * @param step what was tried, {@code probe.step.…} in the words
 * @param told key of the sentence that tells it, {@code probe.told.…}
 * @param values fill {@code {0}}, {@code {1}} …; may be hostile text
 */
public record ProbeStep(Step step, Verdict verdict, String told, List<Object> values) {

    /** What is tried, in this order. */
    public enum Step {
        ADDRESS("address"),
        TLS("tls"),
        LOGIN("login"),
        PING("ping"),
        VERSION("version"),
        LIVE_ARRAY("liveArray"),
        MOD("mod"),
        INFO("info"),
        CHAT("chat"),
        EVENTS("events"),
        API("api"),
        ROOMS("rooms");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        /** The end of its words' key. */
        public String word() {
            return word;
        }
    }

    /** What it means for Gavel. */
    public enum Verdict {
        GOOD,
        /** Gavel works, but with less. */
        NOTICE,
        /** Gavel does not work, or not for this account. */
        BAD,
        /** It could not be tried, or there was nothing to look at. */
        UNKNOWN
    }

    public ProbeStep {
        Objects.requireNonNull(step);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(told);
        values = List.copyOf(values);
    }

    static ProbeStep of(Step step, Verdict verdict, String told, Object... values) {
        return new ProbeStep(step, verdict, "probe.told." + told, List.of(values));
    }
}
