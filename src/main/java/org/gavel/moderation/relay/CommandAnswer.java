package org.gavel.moderation.relay;

import java.util.Map;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.ControlResponse;
import org.gavel.conference.ResponseText;

/**
 * The switch's answer to a command ({@code docs/protocol.md} §8.2).
 *
 * @param whole the outcome of the whole command
 * @param members the outcome of each member that the answer names, by member id
 * @param text the whole answer; hostile text
 */
record CommandAnswer(CommandOutcome whole, Map<Long, CommandOutcome> members, String text) {

    /** The answer of the API. Some commands are confirmed without {@code +OK}. */
    static CommandAnswer of(ConferenceCommand command, String text) {
        ResponseText response = new ResponseText(text);
        CommandOutcome whole = response.outcome();
        boolean confirmed = whole instanceof CommandOutcome.Unconfirmed && command.isConfirmedBy(text);
        return new CommandAnswer(
                confirmed ? new CommandOutcome.Done(whole.text()) : whole, response.memberOutcomes(), text);
    }

    static CommandAnswer of(ControlResponse response) {
        return new CommandAnswer(response.outcome(), response.memberOutcomes(), response.text());
    }

    /** The answer for a command that the switch accepted without telling an outcome. */
    static CommandAnswer silence() {
        return new CommandAnswer(new CommandOutcome.Unconfirmed(""), Map.of(), "");
    }

    /** The same answer, read as another outcome. */
    CommandAnswer with(CommandOutcome other) {
        return new CommandAnswer(other, members, text);
    }

    /** The outcome for one member: the one that names them, otherwise that of the whole command. */
    CommandOutcome about(long memberId) {
        CommandOutcome own = members.get(memberId);
        if (own != null) {
            return own;
        }
        // An answer that names several members names all that the command was for.
        return members.size() > 1 ? new CommandOutcome.Unconfirmed("") : whole;
    }
}
