package org.gavel.demo.modconference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What members of one room say and hear: voices, mutes and the floor. Guarded by the {@link RunningConference}. */
final class RoomAudio {

    private final RunningConference room;
    private final AudioFloor floor;
    private final List<RoomMember> resuming = new ArrayList<>();

    RoomAudio(RunningConference room) {
        this.room = room;
        this.floor = new AudioFloor(room);
    }

    AudioFloor floor() {
        return floor;
    }

    /**
     * Lets sound begin, change or end at a member's microphone.
     *
     * @param member the member; nothing happens when they have left or are a second screen
     * @param on whether there is sound
     * @param score the energy score, as rows show it
     */
    void voice(RoomMember member, boolean on, int score) {
        synchronized (room) {
            member.voice = on;
            if (!room.has(member) || member.secondScreen()) {
                return;
            }
            if (!on) {
                floor.silence(member);
            } else if (!member.muted) {
                floor.speech(member, score);
            } else if (member.caller.muteDetect() && !member.talking) {
                member.talking = true;
                member.energyScore = score;
                room.change(member, FiredMaintenanceAction.MUTE_DETECT);
            }
        }
    }

    /** Changes whether a member talks and sends their row and no other, as load. */
    void changeRow(RoomMember member, boolean on, int score) {
        synchronized (room) {
            if (room.has(member)) {
                member.talking = on && !member.muted;
                member.energyScore = member.talking ? score : 0;
                room.show(member);
            }
        }
    }

    /** Mutes or unmutes a member. The voice of an unmuted member is heard again after the queued events. */
    void mute(RoomMember member, boolean muted) {
        synchronized (room) {
            if (!room.has(member)) {
                return;
            }
            member.muted = muted;
            member.talking = false;
            room.change(member, muted ? FiredMaintenanceAction.MUTE_MEMBER : FiredMaintenanceAction.UNMUTE_MEMBER);
            if (!muted && member.voice) {
                resuming.add(member);
                room.services().bus().post(this::resume);
            }
        }
    }

    /** Deafens or undeafens a member as their keypad does, which also mutes or unmutes them. */
    void deafen(RoomMember member, boolean deaf) {
        synchronized (room) {
            if (room.has(member)) {
                member.deaf = deaf;
                mute(member, deaf);
            }
        }
    }

    /** Lets the voices of unmuted members be heard again, the floor holder's first. */
    private void resume() {
        synchronized (room) {
            resuming.sort(Comparator.comparing((RoomMember member) -> !room.hasFloor(member))
                    .thenComparing(member -> member.id));
            for (RoomMember member : resuming) {
                if (member.voice && !member.muted && room.has(member)) {
                    floor.speech(member, Math.max(member.energyScore, member.energyLevel));
                }
            }
            resuming.clear();
        }
    }
}
