package org.gavel.moderation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.Target;

/** What a moderator can do; its name on the wire is part of {@code docs/push.md}. */
public enum Act {
    MUTE("mute", Kind.MEMBER, (target, level) -> new ConferenceCommand.Mute(target)),
    UNMUTE("unmute", Kind.MEMBER, (target, level) -> new ConferenceCommand.Unmute(target)),
    DEAF("deaf", Kind.MEMBER, (target, level) -> new ConferenceCommand.Deaf(target)),
    UNDEAF("undeaf", Kind.MEMBER, (target, level) -> new ConferenceCommand.Undeaf(target)),
    GAIN("gain", Kind.LEVEL, ConferenceCommand.Gain::new),
    VOLUME("volume", Kind.LEVEL, ConferenceCommand.Volume::new),
    KICK("kick", Kind.MEMBER, (target, level) -> new ConferenceCommand.Kick(target)),
    LOCK("lock", Kind.ROOM, (target, level) -> new ConferenceCommand.Lock()),
    UNLOCK("unlock", Kind.ROOM, (target, level) -> new ConferenceCommand.Unlock());

    private enum Kind {
        MEMBER,
        LEVEL,
        ROOM
    }

    private final String wire;
    private final Kind kind;
    private final BiFunction<Target, Integer, ConferenceCommand> command;

    Act(String wire, Kind kind, BiFunction<Target, Integer, ConferenceCommand> command) {
        this.wire = wire;
        this.kind = kind;
        this.command = command;
    }

    public String wire() {
        return wire;
    }

    /** Whether it acts on the room and on no member. */
    public boolean onRoom() {
        return kind == Kind.ROOM;
    }

    public boolean needsLevel() {
        return kind == Kind.LEVEL;
    }

    ConferenceCommand command(Target target, int level) {
        return command.apply(target, level);
    }

    public static Optional<Act> ofWire(String wire) {
        return Arrays.stream(values()).filter(act -> act.wire.equals(wire)).findFirst();
    }
}
