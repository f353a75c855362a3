package org.gavel.conference;

/**
 * What a member does with pictures ({@code docs/protocol.md} §7.6). Numbers are 0-based as on the wire, -1 for none.
 *
 * @param sendOnly the switch only sends: the member watches
 * @param reservationId {@code null} for none
 * @param roleId {@code null} for none
 */
public record VideoStatus(
        boolean visible,
        boolean screenShare,
        boolean avatarPresented,
        boolean sendOnly,
        boolean muted,
        boolean floor,
        boolean floorLocked,
        String reservationId,
        String roleId,
        int layerId,
        int canvasId,
        int watchingCanvasId) {

    /** The same when their picture is muted or shown again now. */
    VideoStatus muted(boolean now) {
        return new VideoStatus(
                visible && !now,
                screenShare,
                avatarPresented,
                sendOnly,
                now,
                floor,
                floorLocked,
                reservationId,
                roleId,
                layerId,
                canvasId,
                watchingCanvasId);
    }
}
