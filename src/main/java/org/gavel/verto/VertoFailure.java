package org.gavel.verto;

import java.util.List;

/**
 * Why something did not come about on the wire. The failure's kind is its type; the text is for engineers. Gavel makes what a
 * moderator reads from the type, in their language.
 */
public sealed interface VertoFailure {

    /** {@return what happened, for logs, without secrets} */
    String text();

    /**
     * No connection could be made, or it was lost.
     *
     * @param text for logs
     */
    record Unreachable(String text) implements VertoFailure {}

    /**
     * The certificate of the switch is not trusted, or does not carry its host's name, or it speaks no TLS at all.
     *
     * @param text for logs
     */
    record Untrusted(String text) implements VertoFailure {}

    /**
     * No connection at this moment; the request was not sent.
     *
     * @param text for logs
     */
    record NotConnected(String text) implements VertoFailure {}

    /**
     * The switch did not answer in time; whether it acted is unknown.
     *
     * @param text for logs
     */
    record TimedOut(String text) implements VertoFailure {}

    /**
     * Wrong user or password ({@code docs/protocol.md} §2.4, -32000 and -32001).
     *
     * @param code the number of the switch's error
     * @param text the switch's own words
     */
    record LoginRefused(int code, String text) implements VertoFailure {}

    /**
     * There is no account to log in with.
     *
     * @param text for logs
     */
    record NoAccount(String text) implements VertoFailure {}

    /**
     * The login was accepted for a limited time, which has passed.
     *
     * @param text for logs
     */
    record LoginExpired(String text) implements VertoFailure {}

    /**
     * The switch no longer knew the login of this connection; whether it acted on what was on its way is unknown.
     *
     * @param text for logs
     */
    record LoginLost(String text) implements VertoFailure {}

    /**
     * Method or channel is not permitted to this user; {@code channels} is empty for a method.
     *
     * @param channels those that are refused; empty for a method
     * @param text the switch's own words
     */
    record NotPermitted(List<String> channels, String text) implements VertoFailure {
        /**
         * Copies the channels.
         *
         * @param channels copied
         * @param text kept as given
         */
        public NotPermitted {
            channels = List.copyOf(channels);
        }
    }

    /**
     * The switch answered with any other error.
     *
     * @param code the number of the switch's error
     * @param text the switch's own words
     */
    record Refused(int code, String text) implements VertoFailure {}

    /**
     * Too many requests wait already; this one was not sent.
     *
     * @param text for logs
     */
    record Overloaded(String text) implements VertoFailure {}

    /**
     * The switch sent something that cannot be read.
     *
     * @param text for logs
     */
    record Garbled(String text) implements VertoFailure {}
}
