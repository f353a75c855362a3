package org.gavel.conference;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gavel.json.JsonText;

/**
 * A command to a conference ({@code docs/protocol.md} §8): how the control channel and the conference API spell it, and what the roster
 * shows of it. There are no toggles among them: two moderators would undo each other.
 *
 * @param verb its name at the switch
 * @param target on whom it acts
 * @param values what follows the target. Always text: a number would be ignored and resets a volume ({@code docs/protocol.md} §14)
 * @param effect how the LiveArray proves that it happened
 * @param onControl whether the control channel knows it ({@code docs/protocol.md} §8.3); otherwise only the conference API does
 */
public record ConferenceCommand(String verb, Target target, List<String> values, Effect effect, boolean onControl) {

    /** Softest and loudest that the switch sets; it answers whatever is beyond with these. */
    public static final int LOWEST_LEVEL = -4;

    /** The highest step of a gain or a volume that a command can set. */
    public static final int HIGHEST_LEVEL = 4;

    /**
     * Refuses a target that does not fit the effect.
     *
     * @param effect never {@code null}
     * @param verb never {@code null}
     * @param target kept as given
     * @param values copied
     * @param onControl kept as given
     * @throws IllegalArgumentException when target and effect do not go together
     */
    public ConferenceCommand {
        Objects.requireNonNull(verb);
        Objects.requireNonNull(effect);
        Checks.target(target, effect);
        values = List.copyOf(values);
    }

    /**
     * Makes the {@code data} for the mod channel ({@code docs/protocol.md} §8.1).
     *
     * @return the data, or nothing where that channel does not know the command
     */
    public Optional<JsonObject> control() {
        return onControl ? Optional.of(data()) : Optional.empty();
    }

    private JsonObject data() {
        JsonObjectBuilder data =
                JsonText.object().add("application", "conf-control").add("command", verb);
        if (target instanceof Target.One one) {
            data.add("id", one.memberId());
        } else {
            data.add("id", target.wire());
        }
        values.forEach(value -> data.add("value", value));
        return data.build();
    }

    /**
     * Predicts the line that the switch builds of {@link #control} and repeats in its response ({@code docs/protocol.md} §8.3).
     *
     * @param conference the room
     * @return the line
     */
    public String line(ConferenceId conference) {
        return worded(conference.name());
    }

    /**
     * Makes the argument for {@code fsapi conference} ({@code docs/protocol.md} §8.4).
     *
     * @param conference as mod_conference names it
     * @return the argument
     */
    public String apiArgument(SwitchName conference) {
        return worded(conference.apiWord());
    }

    private String worded(String conference) {
        StringBuilder line = new StringBuilder(conference).append(' ').append(verb);
        if (!target.wire().isEmpty()) {
            line.append(' ').append(target.wire());
        }
        values.forEach(value -> line.append(' ').append(value));
        return line.toString();
    }

    /**
     * Tells whether a row shows that the command has happened.
     *
     * @param member as the row tells them
     * @return false also where no row shows it
     */
    public boolean shownBy(Member member) {
        return effect instanceof Effect.Turns turns && turns.shownBy(member);
    }
}
