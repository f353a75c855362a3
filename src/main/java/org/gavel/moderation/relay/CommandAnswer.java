package org.gavel.moderation.relay;

import java.util.Map;
import org.gavel.conference.CommandOutcome;
import org.gavel.conference.ControlResponse;
import org.gavel.conference.ResponseText;

/**
 * What the switch answered to a command.
 *
 * @param whole of all it was about
 * @param members of each member that it named, by member id
 */
record CommandAnswer(CommandOutcome whole, Map<Long, CommandOutcome> members) {

    static CommandAnswer of(String text) {
        ResponseText response = new ResponseText(text);
        return new CommandAnswer(response.outcome(), response.memberOutcomes());
    }

    static CommandAnswer of(ControlResponse response) {
        return new CommandAnswer(response.outcome(), response.memberOutcomes());
    }

    /** The switch took the command and said nothing of it. */
    static CommandAnswer silence() {
        return new CommandAnswer(new CommandOutcome.Unconfirmed(""), Map.of());
    }

    /** What it says of one member: what it says of them by name, else what it says of all. */
    CommandOutcome about(long memberId) {
        CommandOutcome own = members.get(memberId);
        if (own != null) {
            return own;
        }
        // Whoever is not named among many was none of those it was about.
        return members.size() > 1 ? new CommandOutcome.Unconfirmed("") : whole;
    }
}
