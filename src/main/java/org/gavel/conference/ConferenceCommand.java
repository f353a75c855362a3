package org.gavel.conference;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.json.JsonText;

/**
 * A command to a conference ({@code docs/protocol.md} §8), for the control channel and for the conference API. There
 * are no toggles, because two moderators who act at the same time would undo each other's command.
 *
 * @param verb the command's name at the switch
 * @param target on whom it acts
 * @param values the arguments after the target; texts, because the switch ignores a number and resets a volume
 *     ({@code docs/protocol.md} §14)
 * @param effect the effect that shows that the command has happened
 * @param form the roads that know the command, and the order of its words
 */
public record ConferenceCommand(String verb, Target target, List<String> values, Effect effect, CommandForm form) {

    /** Extension, dialplan and context. */
    private static final int EXTENSION_WORDS = 3;

    /**
     * Refuses members as the target of a command to the room, and the other way round.
     *
     * @param effect the effect that shows that the command has happened; never {@code null}
     * @param verb the command's name at the switch; never {@code null}
     * @param target members for an effect on members, the room for a lock, either where only the answer tells the effect
     * @param values the arguments after the target; texts, because the switch ignores a number and resets a volume
     *     ({@code docs/protocol.md} §14); copied
     * @param form the roads that know the command, and the order of its words; never {@code null}
     * @throws NullPointerException when {@code effect}, {@code verb} or {@code form} is {@code null}, or
     *     {@code values} is or contains {@code null}
     * @throws IllegalArgumentException when target and effect do not go together
     */
    public ConferenceCommand {
        Objects.requireNonNull(verb);
        Objects.requireNonNull(effect);
        Objects.requireNonNull(form);
        checkTarget(target, effect);
        values = List.copyOf(values);
    }

    /**
     * Makes the {@code data} of a broadcast to the control channel ({@code docs/protocol.md} §8.1).
     *
     * @return the data; empty where the control channel does not know the command
     */
    public Optional<JsonObject> control() {
        return form.onControl() ? Optional.of(data()) : Optional.empty();
    }

    private static void checkTarget(Target target, Effect effect) {
        boolean ofEither = effect instanceof Effect.Answered;
        boolean ofRoom = effect instanceof Effect.Locks
                || effect instanceof Effect.Listed
                || effect instanceof Effect.Called
                || effect instanceof Effect.Arranged;
        if (!ofEither && target.wire().isEmpty() != ofRoom) {
            throw new IllegalArgumentException("a command to members needs members, one to the room has none");
        }
    }

    private JsonObject data() {
        JsonObjectBuilder data =
                JsonText.object().add("application", "conf-control").add("command", verb);
        if (target instanceof Target.One one) {
            data.add("id", one.memberId());
        } else if (!target.wire().isEmpty()) {
            data.add("id", target.wire());
        }
        if (values.size() == 1) {
            data.add("value", values.get(0));
        } else if (!values.isEmpty()) {
            data.add("value", Json.createArrayBuilder(values));
        }
        return data.build();
    }

    /**
     * Makes the line that the switch builds from {@link #control} and repeats in its response ({@code docs/protocol.md}
     * §8.2).
     *
     * @param conference the conference
     * @return such as {@code 3000 mute 5}; for a transfer such as {@code 3105 XML default}
     */
    public String line(ConferenceId conference) {
        return form == CommandForm.CONTROL_EXTENSION ? extensionLine() : worded(conference.name());
    }

    /** Missing words leave their blanks. */
    private String extensionLine() {
        return Stream.concat(values.stream(), Stream.generate(() -> ""))
                .limit(EXTENSION_WORDS)
                .collect(Collectors.joining(" "));
    }

    /**
     * Makes the argument for {@code fsapi conference} ({@code docs/protocol.md} §8.4).
     *
     * @param conference the name that mod_conference has for the conference
     * @return such as {@code 3000 mute 5}
     */
    public String apiArgument(SwitchName conference) {
        return worded(conference.apiWord());
    }

    private String worded(String conference) {
        List<String> words = new ArrayList<>(List.of(conference, verb));
        words.addAll(values);
        if (!target.wire().isEmpty()) {
            words.add(form == CommandForm.API_MEMBER_LAST ? words.size() : 2, target.wire());
        }
        return String.join(" ", words);
    }

    /**
     * Tells whether an answer without {@code +OK} confirms the command.
     *
     * @param answer the switch's answer; hostile text
     * @return true for the form of answer that this command is known to have ({@code docs/protocol.md} §8.4)
     */
    public boolean isConfirmedBy(String answer) {
        return effect instanceof Effect.Answered answered && answered.isToldBy(answer);
    }

    /**
     * Tells whether a row shows that the command has happened.
     *
     * @param member the member as the row shows them
     * @return whether the row shows the effect; false for an effect that no row shows
     */
    public boolean shownBy(Member member) {
        return effect instanceof Effect.Turns turns && turns.shownBy(member);
    }
}
