package org.gavel.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Allows one kind of action or one administration page. Those of {@link Kind#ROOM} hold in the rooms of the grant,
 * those of {@link Kind#LATER} too, once Gavel has the action; those of {@link Kind#ADMINISTRATION} hold only when
 * granted for all rooms.
 */
public enum Permission {
    /** To see a room and its members. */
    SEE("see", Kind.ROOM),
    /** To see numbers in full. */
    NUMBERS("numbers", Kind.ROOM),
    /** To read and download the attendance. */
    ATTENDANCE("attendance", Kind.ROOM),
    /** To mute and unmute members. */
    MUTE("mute", Kind.ROOM),
    /** To deafen and undeafen members. */
    DEAF("deaf", Kind.ROOM),
    /** To mute and unmute members' video. */
    VIDEO("video", Kind.ROOM),
    /** To put members on hold and to take them off hold. */
    HOLD("hold", Kind.ROOM),
    /** To set gain and volume. */
    LEVELS("levels", Kind.ROOM),
    /** To send tones to members. */
    TONES("tones", Kind.ROOM),
    /** To give the audio floor and the video floor, and to take them. */
    FLOOR("floor", Kind.ROOM),
    /** To kick members. */
    KICK("kick", Kind.ROOM),
    /** To lock and unlock the room. */
    LOCK("lock", Kind.ROOM),
    /** To set the room's PIN, its number of members, and its sounds when somebody joins or leaves. */
    ENTRY("entry", Kind.ROOM),
    /** To join the room with a call from the browser. */
    JOIN("join", Kind.ROOM),
    /** To call any number, and to transfer calls and members to it or to a conference; it must be granted for all rooms. */
    DIAL("dial", Kind.ROOM),
    /** To record, and to take snapshots. */
    RECORD("record", Kind.ROOM),
    /** To choose the layout. */
    LAYOUT("layout", Kind.ROOM),
    /** To write messages to the members. */
    CHAT("chat", Kind.LATER),
    /** To manage accounts. */
    ACCOUNTS("accounts", Kind.ADMINISTRATION),
    /** To manage roles. */
    ROLES("roles", Kind.ADMINISTRATION),
    /** To manage rooms' names. */
    ROOMS("rooms", Kind.ADMINISTRATION),
    /** To manage switches. */
    SWITCHES("switches", Kind.ADMINISTRATION),
    /** To change settings. */
    SETTINGS("settings", Kind.ADMINISTRATION),
    /** To read the audit. */
    AUDIT("audit", Kind.ADMINISTRATION);

    /** Where a permission holds. */
    public enum Kind {
        /** In the rooms of the grant. */
        ROOM,
        /** In the rooms of the grant, once Gavel has an action that needs it. */
        LATER,
        /** On the pages of the administration, and only when granted for all rooms. */
        ADMINISTRATION
    }

    private final String wire;
    private final Kind kind;

    Permission(String wire, Kind kind) {
        this.wire = wire;
        this.kind = kind;
    }

    /** {@return its name in the database, in the audit, and in the keys of messages} */
    public String wire() {
        return wire;
    }

    /** {@return where the permission holds} */
    public Kind kind() {
        return kind;
    }

    /**
     * Finds a permission by its name.
     *
     * @param wire its name, such as {@code mute}
     * @return the permission; empty where none has that name
     */
    public static Optional<Permission> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(permission -> permission.wire.equals(wire))
                .findFirst();
    }

    /**
     * {@return all permissions of one kind in a new set}
     *
     * @param kind where they hold
     */
    public static Set<Permission> of(Kind kind) {
        Set<Permission> some = EnumSet.noneOf(Permission.class);
        Arrays.stream(values()).filter(permission -> permission.kind == kind).forEach(some::add);
        return some;
    }
}
