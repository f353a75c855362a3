package org.gavel.conference;

/** What came of a command, for all it acted on or for one member; with the switch's own words, which are hostile text. */
public sealed interface CommandOutcome {

    /** {@return the switch's own words; may be empty, hostile text} */
    String text();

    /**
     * The switch says that it did it.
     *
     * @param text the switch's own words; hostile text
     */
    record Done(String text) implements CommandOutcome {}

    /**
     * The switch says that it did not do it, and why.
     *
     * @param refusal why, as far as its text is known
     * @param text the switch's own words; hostile text
     */
    record Failed(CommandRefusal refusal, String text) implements CommandOutcome {}

    /**
     * The switch says neither: only the roster can tell.
     *
     * @param text the switch's own words; may be empty, hostile text
     */
    record Unconfirmed(String text) implements CommandOutcome {}
}
