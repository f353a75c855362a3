package org.gavel.verto;

import java.util.List;

/**
 * Why a connection or a request failed. The type tells the kind of failure, and pages have a message for each kind. The
 * text is for logs.
 */
public sealed interface VertoFailure {

    /** {@return what happened, for logs; has no secrets, and may have hostile text} */
    String text();

    /**
     * No connection could be made, or it was lost.
     *
     * @param text for logs
     */
    record Unreachable(String text) implements VertoFailure {}

    /**
     * TLS failed: the certificate of the switch is not trusted or for another host, or the switch speaks no TLS.
     *
     * @param text for logs
     */
    record Untrusted(String text) implements VertoFailure {}

    /**
     * There is no connection at this moment. The request was not sent.
     *
     * @param text for logs
     */
    record NotConnected(String text) implements VertoFailure {}

    /**
     * The switch did not answer in time. Gavel does not know whether the switch carried out the request.
     *
     * @param text for logs
     */
    record TimedOut(String text) implements VertoFailure {}

    /**
     * User or password are wrong ({@code docs/protocol.md} §2.4).
     *
     * @param code the code of the switch's error, -32000 or -32001
     * @param text the switch's own text
     */
    record LoginRefused(int code, String text) implements VertoFailure {}

    /**
     * The moderator has no account at the switch.
     *
     * @param text for logs
     */
    record NoAccount(String text) implements VertoFailure {}

    /**
     * The login has expired ({@code docs/protocol.md} §3.3).
     *
     * @param text for logs
     */
    record LoginExpired(String text) implements VertoFailure {}

    /**
     * The switch has forgotten the login of this connection. Gavel does not know whether the switch carried out the
     * pending requests.
     *
     * @param text for logs
     */
    record LoginLost(String text) implements VertoFailure {}

    /**
     * The user may not use a method or a channel.
     *
     * @param channels the names of the refused channels; empty for a method
     * @param text the switch's own text
     */
    record NotPermitted(List<String> channels, String text) implements VertoFailure {
        /**
         * Copies the channels.
         *
         * @param channels the names of the refused channels; empty for a method; copied
         * @param text the switch's own text
         * @throws NullPointerException when {@code channels} is or contains {@code null}
         */
        public NotPermitted {
            channels = List.copyOf(channels);
        }
    }

    /**
     * The switch answered with any other error.
     *
     * @param code the code of the switch's error; 0 where there is none
     * @param text the switch's own text
     */
    record Refused(int code, String text) implements VertoFailure {}

    /**
     * Too many requests or messages wait. The request was not sent.
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
