package org.gavel.verto;

import java.util.List;

/**
 * Why something did not come about on the wire. The failure's kind is its type; the text is for engineers, what a
 * moderator reads is made from the type by the desk in his language.
 */
public sealed interface VertoFailure {

    /** For logs: what happened, without secrets. */
    String text();

    /** No connection could be made, or it was lost. */
    record Unreachable(String text) implements VertoFailure {}

    /** The certificate of the switch is not trusted, or does not carry its host's name, or it speaks no TLS at all. */
    record Untrusted(String text) implements VertoFailure {}

    /** No connection at this moment; the request was not sent. */
    record NotConnected(String text) implements VertoFailure {}

    /** The switch did not answer in time; whether it acted is unknown. */
    record TimedOut(String text) implements VertoFailure {}

    /** Wrong user or password ({@code docs/protocol.md} §2.4, -32000 and -32001). */
    record LoginRefused(int code, String text) implements VertoFailure {}

    /** There is no account to log in with. */
    record NoAccount(String text) implements VertoFailure {}

    /** The login was accepted for a limited time, which has passed. */
    record LoginExpired(String text) implements VertoFailure {}

    /** The switch no longer knew the login of this connection; whether it acted on what was on its way is unknown. */
    record LoginLost(String text) implements VertoFailure {}

    /** Method or channel is not permitted to this user; {@code channels} is empty for a method. */
    record NotPermitted(List<String> channels, String text) implements VertoFailure {
        public NotPermitted {
            channels = List.copyOf(channels);
        }
    }

    /** The switch answered with any other error. */
    record Refused(int code, String text) implements VertoFailure {}

    /** Too many requests wait already; this one was not sent. */
    record Overloaded(String text) implements VertoFailure {}

    /** The switch sent something that cannot be read. */
    record Garbled(String text) implements VertoFailure {}
}
