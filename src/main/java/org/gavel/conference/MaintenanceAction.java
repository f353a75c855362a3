package org.gavel.conference;

import java.util.Arrays;

/** What mod_conference can report of a conference. */
public enum MaintenanceAction {
    CONFERENCE_CREATE("conference-create"),
    CONFERENCE_DESTROY("conference-destroy"),
    ADD_MEMBER("add-member"),
    DEL_MEMBER("del-member"),
    KICK_MEMBER("kick-member"),
    START_TALKING("start-talking"),
    STOP_TALKING("stop-talking"),
    MUTE_MEMBER("mute-member"),
    UNMUTE_MEMBER("unmute-member"),
    DEAF_MEMBER("deaf-member"),
    UNDEAF_MEMBER("undeaf-member"),
    HOLD_MEMBER("hold-member"),
    UNHOLD_MEMBER("unhold-member"),
    FLOOR_CHANGE("floor-change"),
    VOLUME_IN_MEMBER("volume-in-member"),
    VOLUME_OUT_MEMBER("volume-out-member"),
    ENERGY_LEVEL_MEMBER("energy-level-member"),
    LOCK("lock"),
    UNLOCK("unlock"),
    START_RECORDING("start-recording"),
    STOP_RECORDING("stop-recording"),
    PLAY_FILE("play-file"),
    PLAY_FILE_DONE("play-file-done"),
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
