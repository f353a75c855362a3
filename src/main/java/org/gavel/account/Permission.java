package org.gavel.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody can be permitted. Those of {@link Kind#ROOM} hold in the rooms of the grant, those of {@link Kind#LATER} too, once
 * the desk has the act; those of {@link Kind#ADMINISTRATION} hold only when granted for all rooms.
 */
public enum Permission {
    SEE("see", Kind.ROOM),
    NUMBERS("numbers", Kind.ROOM),
    ATTENDANCE("attendance", Kind.ROOM),
    MUTE("mute", Kind.ROOM),
    DEAF("deaf", Kind.ROOM),
    VIDEO("video", Kind.ROOM),
    HOLD("hold", Kind.ROOM),
    LEVELS("levels", Kind.ROOM),
    KICK("kick", Kind.ROOM),
    LOCK("lock", Kind.ROOM),
    JOIN("join", Kind.ROOM),
    DIAL("dial", Kind.ROOM),
    RECORD("record", Kind.LATER),
    LAYOUT("layout", Kind.LATER),
    CHAT("chat", Kind.LATER),
    ACCOUNTS("accounts", Kind.ADMINISTRATION),
    ROLES("roles", Kind.ADMINISTRATION),
    ROOMS("rooms", Kind.ADMINISTRATION),
    SWITCHES("switches", Kind.ADMINISTRATION),
    SETTINGS("settings", Kind.ADMINISTRATION),
    AUDIT("audit", Kind.ADMINISTRATION);

    /** Where a permission holds. */
    public enum Kind {
        ROOM,
        LATER,
        ADMINISTRATION
    }

    private final String wire;
    private final Kind kind;

    Permission(String wire, Kind kind) {
        this.wire = wire;
        this.kind = kind;
    }

    /** Its name in the database, in the audit, and in the keys of its words. */
    public String wire() {
        return wire;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<Permission> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(permission -> permission.wire.equals(wire))
                .findFirst();
    }

    /** All of one kind. */
    public static Set<Permission> of(Kind kind) {
        Set<Permission> some = EnumSet.noneOf(Permission.class);
        Arrays.stream(values()).filter(permission -> permission.kind == kind).forEach(some::add);
        return some;
    }
}
