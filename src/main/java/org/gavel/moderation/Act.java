package org.gavel.moderation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.Target;

/** What a moderator can do; its name on the wire is part of {@code docs/push.md}. */
public enum Act {
    MUTE("mute", Permission.MUTE, Kind.MEMBER, (target, level) -> new ConferenceCommand.Mute(target)),
    UNMUTE("unmute", Permission.MUTE, Kind.MEMBER, (target, level) -> new ConferenceCommand.Unmute(target)),
    DEAF("deaf", Permission.DEAF, Kind.MEMBER, (target, level) -> new ConferenceCommand.Deaf(target)),
    UNDEAF("undeaf", Permission.DEAF, Kind.MEMBER, (target, level) -> new ConferenceCommand.Undeaf(target)),
    GAIN("gain", Permission.LEVELS, Kind.LEVEL, ConferenceCommand.Gain::new),
    VOLUME("volume", Permission.LEVELS, Kind.LEVEL, ConferenceCommand.Volume::new),
    KICK("kick", Permission.KICK, Kind.MEMBER, (target, level) -> new ConferenceCommand.Kick(target)),
    LOCK("lock", Permission.LOCK, Kind.ROOM, (target, level) -> new ConferenceCommand.Lock()),
    UNLOCK("unlock", Permission.LOCK, Kind.ROOM, (target, level) -> new ConferenceCommand.Unlock());

    private enum Kind {
        MEMBER,
        LEVEL,
        ROOM
    }

    private final String wire;
    private final Permission permission;
    private final Kind kind;
    private final BiFunction<Target, Integer, ConferenceCommand> command;

    Act(String wire, Permission permission, Kind kind, BiFunction<Target, Integer, ConferenceCommand> command) {
        this.wire = wire;
        this.permission = permission;
        this.kind = kind;
        this.command = command;
    }

    public String wire() {
        return wire;
    }

    /** What one must be permitted to do it. */
    public Permission permission() {
        return permission;
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
