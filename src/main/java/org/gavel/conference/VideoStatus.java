package org.gavel.conference;

/**
 * The video status of a member ({@code docs/protocol.md} §7.6).
 *
 * @param visible whether the member's video is visible
 * @param screenShare whether the member shares a screen
 * @param avatarPresented whether an avatar is shown for the member
 * @param sendOnly whether the switch only sends video to the member
 * @param muted whether the room does not see the member
 * @param floor whether the member has the video floor
 * @param floorLocked whether the video floor stays with the member, whoever talks
 * @param reservationId the id of the reserved place in the layout, or {@code null}
 * @param roleId the id of the member's role in the layout, or {@code null}
 * @param layerId the layer on the canvas, from 0; -1 for none
 * @param canvasId the canvas that shows the member's video, from 0; -1 for none
 * @param watchingCanvasId the canvas that the member sees, from 0; -1 for none
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

    /** The status after the member's video was muted or unmuted. */
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
