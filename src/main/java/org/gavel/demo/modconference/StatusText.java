package org.gavel.demo.modconference;

import org.gavel.demo.core.CjsonText;

/** Writes a member's status in the key order of the real switch ({@code docs/protocol.md} §7.6). */
final class StatusText {

    private StatusText() {}

    /** {@return the JSON form} */
    static String json(RoomMember member, boolean floor) {
        StringBuilder out = new StringBuilder(320);
        out.append("{\"audio\":{\"muted\":").append(member.muted);
        out.append(",\"deaf\":").append(member.deaf);
        out.append(",\"onHold\":false,\"talking\":").append(member.talking);
        out.append(",\"floor\":").append(floor);
        out.append(",\"energyScore\":").append(member.energyScore).append("},\"video\":");
        picture(out, member);
        return out.append(",\"oldStatus\":\"")
                .append(plain(member, floor))
                .append("\"}")
                .toString();
    }

    private static void picture(StringBuilder out, RoomMember member) {
        RoomMember.Video picture = member.picture;
        if (picture == null) {
            out.append("false");
            return;
        }
        out.append("{\"visible\":").append(picture.visible());
        out.append(",\"noRecover\":").append(!member.recovers);
        out.append(member.kind == Arrival.Kind.SCREEN ? ",\"screenShare\":true" : "");
        out.append(",\"avatarPresented\":false,\"mediaFlow\":\"");
        out.append(member.sendsPicture() ? "sendRecv" : "sendOnly").append("\",\"muted\":");
        out.append(picture.muted).append(",\"floor\":").append(picture.floor);
        out.append(picture.floorLocked ? ",\"floorLocked\":true" : "");
        out.append(",\"reservationID\":").append(orNull(picture.reservationId));
        out.append(",\"roleID\":").append(orNull(picture.roleId));
        out.append(",\"videoLayerID\":").append(picture.layer);
        out.append(",\"canvasID\":0,\"watchingCanvasID\":0}");
    }

    private static String orNull(String text) {
        return text == null ? "null" : CjsonText.quote(text);
    }

    /** {@return the plain form, which the JSON form repeats as {@code oldStatus}} */
    static String plain(RoomMember member, boolean floor) {
        return audioWord(member, floor) + videoWord(member.picture);
    }

    private static String audioWord(RoomMember member, boolean floor) {
        if (member.hold) {
            return "HOLD";
        }
        if (member.muted) {
            return "MUTE";
        }
        if (member.talking) {
            return floor ? "TALKING (FLOOR)" : "TALKING";
        }
        return floor ? "FLOOR" : "ACTIVE";
    }

    private static String videoWord(RoomMember.Video picture) {
        if (picture == null) {
            return "";
        }
        if (picture.muted) {
            return " VIDEO (BLIND)";
        }
        return picture.floor ? " VIDEO (FLOOR)" : " VIDEO";
    }
}
