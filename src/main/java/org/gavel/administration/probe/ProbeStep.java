package org.gavel.administration.probe;

import java.util.List;
import java.util.Objects;

/**
 * One step of the test of a switch and its result.
 *
 * @param step the step, whose name is the message {@code probe.step.…}
 * @param verdict what the result means for Gavel
 * @param told the key of the message that says the result, {@code probe.told.…}
 * @param values fill {@code {0}}, {@code {1}} … of the message; may be hostile text
 */
public record ProbeStep(Step step, Verdict verdict, String told, List<Object> values) {

    /** The steps in their order. */
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

        /** {@return the end of the keys of its messages} */
        public String word() {
            return word;
        }
    }

    /** What a result means for Gavel. */
    public enum Verdict {
        /** Nothing is missing. */
        GOOD,
        /** Gavel works without some of its functions. */
        NOTICE,
        /** Gavel does not work, or not for this account. */
        BAD,
        /** The step was not tried, or its result says nothing. */
        UNKNOWN
    }

    /**
     * Refuses a step without name, verdict or sentence, and copies the values.
     *
     * @param step the step, whose name is the message {@code probe.step.…}; never {@code null}
     * @param verdict what the result means for Gavel; never {@code null}
     * @param told the key of the message that says the result, {@code probe.told.…}; never {@code null}
     * @param values fill {@code {0}}, {@code {1}} … of the message; may be hostile text; copied
     * @throws NullPointerException when {@code step}, {@code verdict} or {@code told} is {@code null}, or
     *     {@code values} is or contains {@code null}
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
