package org.gavel.conference;

import java.util.Arrays;

/** The actions that mod_conference reports in {@code conference::maintenance} events ({@code docs/protocol.md} §14). */
public enum MaintenanceAction {
    /** The conference began. */
    CONFERENCE_CREATE("conference-create"),
    /** The conference ended. */
    CONFERENCE_DESTROY("conference-destroy"),
    /** A member joined. */
    ADD_MEMBER("add-member"),
    /** A member left. */
    DEL_MEMBER("del-member"),
    /** A member was kicked. */
    KICK_MEMBER("kick-member"),
    /** A member began to talk. */
    START_TALKING("start-talking"),
    /** A member stopped talking. */
    STOP_TALKING("stop-talking"),
    /** A member was muted. */
    MUTE_MEMBER("mute-member"),
    /** A member was unmuted. */
    UNMUTE_MEMBER("unmute-member"),
    /** A member was deafened. */
    DEAF_MEMBER("deaf-member"),
    /** A member was undeafened. */
    UNDEAF_MEMBER("undeaf-member"),
    /** A member was put on hold. */
    HOLD_MEMBER("hold-member"),
    /** A member was taken off hold. */
    UNHOLD_MEMBER("unhold-member"),
    /** The floor went to another member, or to nobody. */
    FLOOR_CHANGE("floor-change"),
    /** The gain of a member changed. */
    VOLUME_IN_MEMBER("volume-in-member"),
    /** The volume of a member changed. */
    VOLUME_OUT_MEMBER("volume-out-member"),
    /** The energy level above which a member counts as talking changed. */
    ENERGY_LEVEL_MEMBER("energy-level-member"),
    /** The conference was locked. */
    LOCK("lock"),
    /** The conference was unlocked. */
    UNLOCK("unlock"),
    /** A recording began. */
    START_RECORDING("start-recording"),
    /** A recording ended. */
    STOP_RECORDING("stop-recording"),
    /** A file began to play. */
    PLAY_FILE("play-file"),
    /** A file was played to its end or stopped. */
    PLAY_FILE_DONE("play-file-done"),
    /** A call that {@code bgdial} began was answered, or has failed. */
    BGDIAL_RESULT("bgdial-result"),
    /** Any other report. */
    OTHER("");

    private final String wire;

    MaintenanceAction(String wire) {
        this.wire = wire;
    }

    static MaintenanceAction of(String wire) {
        return Arrays.stream(values())
                .filter(action -> action.wire.equals(wire))
                .findFirst()
                .orElse(OTHER);
    }
}
