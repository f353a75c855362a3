package org.gavel.administration.probe;

import java.util.List;
import java.util.Objects;

/**
 * One thing that was tried at a switch, and what came of it.
 *
 * @param step what was tried, {@code probe.step.…} in the words
 * @param verdict what it means for Gavel
 * @param told key of the sentence that tells it, {@code probe.told.…}
 * @param values fill {@code {0}}, {@code {1}} …; may be hostile text
 */
public record ProbeStep(Step step, Verdict verdict, String told, List<Object> values) {

    /** What is tried, in this order. */
    public enum Step {
        /** A connection to the address. */
        ADDRESS("address"),
        /** The certificate. */
        TLS("tls"),
        /** The login. */
        LOGIN("login"),
        /** The answer to a ping. */
        PING("ping"),
        /** The version of the switch. */
        VERSION("version"),
        /** The channel of the LiveArray. */
        LIVE_ARRAY("liveArray"),
        /** The control channel. */
        MOD("mod"),
        /** The channel on which a conference tells about itself. */
        INFO("info"),
        /** The channel of the chat. */
        CHAT("chat"),
        /** The switch's own events. */
        EVENTS("events"),
        /** The conference API. */
        API("api"),
        /** The names of conferences. */
        ROOMS("rooms");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        /** {@return the end of its words' key} */
        public String word() {
            return word;
        }
    }

    /** What it means for Gavel. */
    public enum Verdict {
        /** All is well. */
        GOOD,
        /** Gavel works, but with less. */
        NOTICE,
        /** Gavel does not work, or not for this account. */
        BAD,
        /** It could not be tried, or there was nothing to look at. */
        UNKNOWN
    }

    /**
     * Refuses a step without name, verdict or sentence, and copies the values.
     *
     * @param step never {@code null}
     * @param verdict never {@code null}
     * @param told never {@code null}
     * @param values copied
     */
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
