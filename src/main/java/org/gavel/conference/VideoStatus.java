package org.gavel.conference;

/**
 * What a member does with pictures ({@code docs/protocol.md} §7.6). Numbers are 0-based as on the wire, -1 for none.
 *
 * @param visible whether the member's picture is on a canvas
 * @param screenShare whether the picture is that of a screen
 * @param avatarPresented whether an avatar stands for the picture
 * @param sendOnly the switch only sends: the member watches
 * @param muted whether the room does not see the member
 * @param floor holds the video floor
 * @param floorLocked whether the video floor stays whoever talks
 * @param reservationId {@code null} for none
 * @param roleId {@code null} for none
 * @param layerId where on the canvas the picture is, -1 for nowhere
 * @param canvasId which canvas shows the picture, -1 for none
 * @param watchingCanvasId which canvas the member sees, -1 for none
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
