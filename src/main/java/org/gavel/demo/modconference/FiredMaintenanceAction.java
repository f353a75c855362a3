package org.gavel.demo.modconference;

import org.gavel.demo.core.FsEvents.Source;

/** The actions of {@code conference::maintenance} events ({@code docs/protocol.md} §10.1), and where the real switch fires each. */
enum FiredMaintenanceAction {
    CONFERENCE_CREATE("conference-create", "mod_conference.c", "conference_new", 3848),
    CONFERENCE_DESTROY("conference-destroy", "mod_conference.c", "conference_thread_run", 863),
    ADD_MEMBER("add-member", "conference_member.c", "conference_member_add", 962),
    DEL_MEMBER("del-member", "conference_member.c", "conference_member_del", 1355),
    FLOOR_CHANGE("floor-change", "conference_member.c", "conference_member_set_floor_holder", 1158),
    START_TALKING("start-talking", "conference_loop.c", "conference_loop_input", 1154),
    STOP_TALKING("stop-talking", "conference_loop.c", "conference_loop_input", 1194),
    MUTE_DETECT("mute-detect", "conference_loop.c", "conference_loop_input", 1086),
    MUTE_MEMBER("mute-member", "conference_api.c", "conference_api_sub_mute", 339),
    UNMUTE_MEMBER("unmute-member", "conference_api.c", "conference_api_sub_unmute", 492),
    DEAF_MEMBER("deaf-member", "conference_api.c", "conference_api_sub_deaf", 797),
    UNDEAF_MEMBER("undeaf-member", "conference_api.c", "conference_api_sub_undeaf", 839),
    HOLD_MEMBER("hold-member", "conference_api.c", "conference_api_sub_hold", 440),
    UNHOLD_MEMBER("unhold-member", "conference_api.c", "conference_api_sub_unhold", 389),
    VMUTE_MEMBER("vmute-member", "conference_api.c", "conference_api_sub_vmute", 560),
    UNVMUTE_MEMBER("unvmute-member", "conference_api.c", "conference_api_sub_unvmute", 650),
    KICK_MEMBER("kick-member", "conference_api.c", "conference_api_sub_kick", 1040),
    HUP_MEMBER("hup-member", "conference_api.c", "conference_api_sub_hup", 1060),
    VOLUME_IN_MEMBER("volume-in-member", "conference_api.c", "conference_api_sub_volume_in", 1574),
    VOLUME_OUT_MEMBER("volume-out-member", "conference_api.c", "conference_api_sub_volume_out", 1640),
    ENERGY_LEVEL_MEMBER("energy-level-member", "conference_api.c", "conference_api_sub_energy", 1228),
    LOCK("lock", "conference_api.c", "conference_api_sub_lock", 3474),
    UNLOCK("unlock", "conference_api.c", "conference_api_sub_unlock", 3496),
    PLAY_FILE("play-file", "conference_api.c", "conference_api_sub_play", 2817),
    PLAY_FILE_DONE("play-file-done", "conference_file.c", "conference_file_close", 52),
    START_RECORDING("start-recording", "conference_record.c", "conference_record_thread_run", 319),
    STOP_RECORDING("stop-recording", "conference_record.c", "conference_record_thread_run", 427),
    PAUSE_RECORDING("pause-recording", "conference_record.c", "conference_record_action", 70),
    RESUME_RECORDING("resume-recording", "conference_record.c", "conference_record_action", 74),
    BGDIAL_RESULT("bgdial-result", "mod_conference.c", "conference_outcall_run", 1710),
    VIDEO_FLOOR_CHANGE("video-floor-change", "conference_video.c", "conference_video_set_floor_holder", 4700);

    final String text;
    private final String file;
    private final String function;
    private final int line;

    FiredMaintenanceAction(String text, String file, String function, int line) {
        this.text = text;
        this.file = file;
        this.function = function;
        this.line = line;
    }

    Source source() {
        return new Source(file, function, line);
    }
}
