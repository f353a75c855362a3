package org.gavel.conference;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.gavel.json.JsonText;

/**
 * A command to a conference ({@code docs/protocol.md} §8). Each knows how the control channel and the conference API
 * spell it, and how the roster proves it. There are no toggles among them: two moderators would undo each other.
 */
public sealed interface ConferenceCommand {

    /** Softest and loudest that the switch sets; it answers whatever is beyond with these. */
    int LOWEST_LEVEL = -4;

    int HIGHEST_LEVEL = 4;

    /** Its name at the switch. */
    String verb();

    Target target();

    /** How the LiveArray proves that it happened. */
    Effect effect();

    /** What follows the target. Always text: a number would be ignored and resets a volume ({@code docs/protocol.md} §14). */
    default List<String> values() {
        return List.of();
    }

    /**
     * The {@code data} for the mod channel ({@code docs/protocol.md} §8.1), or nothing if that channel does not know the
     * command, which is then one for the conference API alone.
     */
    default Optional<JsonObject> control() {
        JsonObjectBuilder data =
                JsonText.object().add("application", "conf-control").add("command", verb());
        if (target() instanceof Target.One one) {
            data.add("id", one.memberId());
        } else {
            data.add("id", target().wire());
        }
        values().forEach(value -> data.add("value", value));
        return Optional.of(data.build());
    }

    /** The line that the switch builds of {@link #control} and repeats in its response ({@code docs/protocol.md} §8.3). */
    default String line(ConferenceId conference) {
        return worded(conference.name());
    }

    /**
     * The argument for {@code fsapi conference} ({@code docs/protocol.md} §8.4).
     *
     * @param conference as mod_conference names it
     */
    default String apiArgument(SwitchName conference) {
        return worded(conference.apiWord());
    }

    private String worded(String conference) {
        StringBuilder line = new StringBuilder(conference).append(' ').append(verb());
        if (!target().wire().isEmpty()) {
            line.append(' ').append(target().wire());
        }
        values().forEach(value -> line.append(' ').append(value));
        return line.toString();
    }

    /** Whether this row shows that the command has happened to its member. */
    default boolean shownBy(Member member) {
        return effect() instanceof Effect.Shown shown && shown.by().test(member);
    }

    record Mute(Target target) implements ConferenceCommand {
        public Mute {
            Checks.members(target);
        }

        @Override
        public String verb() {
            return "mute";
        }

        @Override
        public Effect effect() {
            return new Effect.Shown(
                    member -> member.audio().muted(),
                    member -> member.with(member.audio().muted(true)));
        }
    }

    record Unmute(Target target) implements ConferenceCommand {
        public Unmute {
            Checks.members(target);
        }

        @Override
        public String verb() {
            return "unmute";
        }

        @Override
        public Effect effect() {
            return new Effect.Shown(
                    member -> !member.audio().muted(),
                    member -> member.with(member.audio().muted(false)));
        }
    }

    record Deaf(Target target) implements ConferenceCommand {
        public Deaf {
            Checks.members(target);
        }

        @Override
        public String verb() {
            return "deaf";
        }

        @Override
        public Effect effect() {
            return new Effect.Shown(
                    member -> member.audio().deaf(),
                    member -> member.with(member.audio().deaf(true)));
        }
    }

    record Undeaf(Target target) implements ConferenceCommand {
        public Undeaf {
            Checks.members(target);
        }

        @Override
        public String verb() {
            return "undeaf";
        }

        @Override
        public Effect effect() {
            return new Effect.Shown(
                    member -> !member.audio().deaf(),
                    member -> member.with(member.audio().deaf(false)));
        }
    }

    /**
     * How loud the others hear the member.
     *
     * @param level from {@value #LOWEST_LEVEL} to {@value #HIGHEST_LEVEL}, 0 is as it comes
     */
    record Gain(Target target, int level) implements ConferenceCommand {
        public Gain {
            Checks.members(target);
            Checks.level(level);
        }

        @Override
        public String verb() {
            return "volume_in";
        }

        @Override
        public List<String> values() {
            return List.of(Integer.toString(level));
        }

        @Override
        public Effect effect() {
            return new Effect.Unseen();
        }
    }

    /**
     * How loud the member hears the others.
     *
     * @param level as of {@link Gain}
     */
    record Volume(Target target, int level) implements ConferenceCommand {
        public Volume {
            Checks.members(target);
            Checks.level(level);
        }

        @Override
        public String verb() {
            return "volume_out";
        }

        @Override
        public List<String> values() {
            return List.of(Integer.toString(level));
        }

        @Override
        public Effect effect() {
            return new Effect.Unseen();
        }
    }

    record Kick(Target target) implements ConferenceCommand {
        public Kick {
            Checks.members(target);
        }

        @Override
        public String verb() {
            return "kick";
        }

        @Override
        public Effect effect() {
            return new Effect.Gone();
        }
    }

    /** Nobody comes in any more. The control channel does not know it. */
    record Lock() implements ConferenceCommand {
        @Override
        public String verb() {
            return "lock";
        }

        @Override
        public Target target() {
            return new Target.Room();
        }

        @Override
        public Effect effect() {
            return new Effect.Unseen();
        }

        @Override
        public Optional<JsonObject> control() {
            return Optional.empty();
        }
    }

    record Unlock() implements ConferenceCommand {
        @Override
        public String verb() {
            return "unlock";
        }

        @Override
        public Target target() {
            return new Target.Room();
        }

        @Override
        public Effect effect() {
            return new Effect.Unseen();
        }

        @Override
        public Optional<JsonObject> control() {
            return Optional.empty();
        }
    }
}
