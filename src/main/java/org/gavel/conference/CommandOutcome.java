package org.gavel.conference;

/** The outcome of a command, as a whole or for one member, as the switch tells it ({@code docs/protocol.md} §8.2). */
public sealed interface CommandOutcome {

    /** {@return the switch's own text; may be empty, hostile text} */
    String text();

    /**
     * The switch confirms the command.
     *
     * @param text the switch's own text; hostile text
     */
    record Done(String text) implements CommandOutcome {}

    /**
     * The switch refuses the command.
     *
     * @param refusal the reason, {@link CommandRefusal#UNKNOWN} where the text is not known
     * @param text the switch's own text; hostile text
     */
    record Failed(CommandRefusal refusal, String text) implements CommandOutcome {}

    /**
     * The switch neither confirms nor refuses the command, so only the roster can show the outcome.
     *
     * @param text the switch's own text; may be empty, hostile text
     */
    record Unconfirmed(String text) implements CommandOutcome {}
}
