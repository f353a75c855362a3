package org.gavel.demo.modconference;

import java.util.Map;
import java.util.TreeMap;
import org.gavel.demo.RoomProfile.RowForm;
import org.gavel.demo.core.CjsonText;

/** Writes a member's LiveArray row as JSON text ({@code docs/protocol.md} §7.6, §11.3). */
final class RowText {

    private RowText() {}

    static String of(RoomMember member, boolean floor, RowForm form) {
        return switch (form) {
            case JSON_STATUS ->
                cells(member)
                        .append(CjsonText.quote(StatusText.json(member, floor)))
                        .append(',')
                        .append(variables(member))
                        .append(",null]")
                        .toString();
            case WORD_STATUS ->
                cells(member)
                        .append(CjsonText.quote(StatusText.plain(member, floor)))
                        .append(",null]")
                        .toString();
            case XCC_OBJECT -> object(member, floor);
        };
    }

    /** The first four cells. A missing name has no cell, as in the real switch. */
    private static StringBuilder cells(RoomMember member) {
        StringBuilder row =
                new StringBuilder(512).append("[\"").append(member.paddedId()).append("\",");
        CjsonText.quote(row, member.caller.number()).append(',');
        if (member.caller.name() != null) {
            CjsonText.quote(row, member.caller.name()).append(',');
        }
        return CjsonText.quote(row, member.caller.codec()).append(',');
    }

    private static String object(RoomMember member, boolean floor) {
        String status = StatusText.json(member, floor);
        StringBuilder row = new StringBuilder(512).append("{\"memberID\":\"").append(member.id);
        CjsonText.quote(row.append("\",\"cidNumber\":"), member.caller.number());
        CjsonText.quote(row.append(",\"cidName\":"), member.displayName());
        CjsonText.quote(row.append(",\"codec\":"), member.caller.codec());
        row.append(",\"status\":").append(status);
        CjsonText.quote(row.append(",\"email\":"), member.caller.variables().getOrDefault("email", ""));
        row.append(",\"node_uuid\":\"demonstration\",\"active\":true,\"uuid\":\"")
                .append(member.uuid);
        return row.append("\"}").toString();
    }

    private static String variables(RoomMember member) {
        Map<String, String> sorted = new TreeMap<>(member.caller.variables());
        StringBuilder out = new StringBuilder("{");
        sorted.forEach((key, value) -> {
            out.append(out.length() > 1 ? "," : "");
            CjsonText.quote(CjsonText.quote(out, key).append(':'), value);
        });
        return out.append('}').toString();
    }
}
