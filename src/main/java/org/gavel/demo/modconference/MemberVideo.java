package org.gavel.demo.modconference;

/** The video state of one member ({@code docs/protocol.md} §7.6). Guarded by the {@link RunningConference}. */
final class MemberVideo {

    /** The layer of one who is on no layer. */
    static final int NO_LAYER = -1;

    boolean muted;
    boolean floor;
    boolean floorLocked;
    String reservationId;
    String roleId;
    int layer = NO_LAYER;

    boolean visible() {
        return layer != NO_LAYER && !muted;
    }
}
