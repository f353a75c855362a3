package org.gavel.conference;

/** What came of a command, for all it acted on or for one member; with the switch's own words, which are hostile text. */
public sealed interface CommandOutcome {

    String text();

    /** The switch says that it did it. */
    record Done(String text) implements CommandOutcome {}

    /** The switch says that it did not do it, and why. */
    record Failed(CommandRefusal refusal, String text) implements CommandOutcome {}

    /** The switch says neither: only the roster can tell. */
    record Unconfirmed(String text) implements CommandOutcome {}
}
