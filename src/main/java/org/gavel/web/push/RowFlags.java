package org.gavel.web.push;

import org.gavel.conference.AudioStatus;
import org.gavel.conference.Member;
import org.gavel.conference.MemberState;
import org.gavel.conference.VideoStatus;
import org.gavel.roster.RosterEntry;

/** The flags of a row, the field {@code f} of {@code docs/push.md}: one bit for each state. */
public final class RowFlags {

    private static final int TALKING = 1;
    private static final int MUTED = 2;
    private static final int DEAF = 4;
    private static final int HOLD = 8;
    private static final int VIDEO = 16;
    private static final int VIDEO_MUTED = 32;
    private static final int FLOOR = 64;
    private static final int MODERATOR = 128;
    private static final int SCREEN_SHARE = 256;
    private static final int VIDEO_FLOOR = 512;
    private static final int LEFT = 1024;
    private static final int PHONE = 2048;
    private static final int JOINED_EXACTLY = 4096;
    private static final int SENDS_VIDEO = 8192;
    private static final int VIDEO_FLOOR_LOCKED = 16384;

    private RowFlags() {}

    /** {@return the flags of a member, added up} */
    static int of(RosterEntry entry) {
        return (entry.left() ? LEFT : ofPresent(entry.member()))
                | flag(entry.moderator(), MODERATOR)
                | flag(entry.phone(), PHONE)
                | flag(entry.joinedExactly(), JOINED_EXACTLY);
    }

    /** The flags that a member who left no longer has. */
    private static int ofPresent(Member member) {
        AudioStatus audio = member.audio();
        return flag(audio.talking(), TALKING)
                | flag(audio.muted(), MUTED)
                | flag(audio.deaf(), DEAF)
                | flag(audio.onHold(), HOLD)
                | flag(audio.floor(), FLOOR)
                | ofVideo(member.video());
    }

    private static int ofVideo(VideoStatus video) {
        return video == null
                ? 0
                : VIDEO
                        | flag(!video.sendOnly(), SENDS_VIDEO)
                        | flag(video.muted(), VIDEO_MUTED)
                        | flag(video.screenShare(), SCREEN_SHARE)
                        | flag(video.floor(), VIDEO_FLOOR)
                        | flag(video.floor() && video.floorLocked(), VIDEO_FLOOR_LOCKED);
    }

    /**
     * Finds the flag of a state.
     *
     * @param state a state of a member
     * @return one bit
     */
    public static int of(MemberState state) {
        return switch (state) {
            case MUTED -> MUTED;
            case DEAF -> DEAF;
            case HELD -> HOLD;
            case FLOOR -> FLOOR;
            case VIDEO -> SENDS_VIDEO;
            case VIDEO_FLOOR_LOCKED -> VIDEO_FLOOR_LOCKED;
            case VIDEO_MUTED -> VIDEO_MUTED;
        };
    }

    private static int flag(boolean set, int flag) {
        return set ? flag : 0;
    }
}
