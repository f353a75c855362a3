package org.gavel.demo.modconference;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.demo.core.Broadcast;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.core.EventBus;
import org.gavel.json.JsonFields;

/**
 * Executes commands on {@code conference-mod} on the event bus and sends the answer to every subscriber of the channel. The answer does
 * not tell to which command it belongs. No role is checked ({@code docs/protocol.md} §8.1, §8.2).
 */
final class ControlChannel {

    private static final String INVALID = "{\"action\":\"response\",\"error\":\"Invalid Command\"}";
    private static final int LONGEST_ID = 31;
    private static final int MOST_VALUES = 10;

    private final Conferences conferences;
    private final ConferenceApi api;
    private final LeavingCommands leaving;
    private final EventBus bus;

    ControlChannel(Conferences conferences, ConferenceApi api) {
        this.conferences = conferences;
        this.api = api;
        this.leaving = new LeavingCommands(conferences);
        this.bus = conferences.services().bus();
    }

    void hear(Broadcast broadcast) {
        String channel = broadcast.channel();
        int dot = channel.indexOf('.');
        if (dot < 0) {
            return;
        }
        String base = channel.substring(dot + 1);
        String name = base.contains("@") ? base.substring(0, base.indexOf('@')) : base;
        bus.publish(ChannelEvent.ofData(channel, answer(name, broadcast.data())));
    }

    private String answer(String name, JsonObject data) {
        String command = JsonFields.text(data, "command", "");
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "canvasinfo" -> listed(command, canvasInfo(name, data));
            case "list-videolayouts" -> listed(command, layouts(name));
            case "transfer" -> transfer(name, data);
            case "reset-layer", "layer-pan-x", "layer-pan-y", "zoom-layer" ->
                CameraLine.of(name, command, data)
                        .map(line -> response(line, api.run(line)))
                        .orElse(INVALID);
            default -> line(name, command, data);
        };
    }

    private String line(String name, String command, JsonObject data) {
        ControlLine form = ControlLine.BY_COMMAND.get(command.toLowerCase(Locale.ROOT));
        if (form == null) {
            return INVALID;
        }
        String line = form.build(name + " " + command, id(data), values(data));
        return response(line, api.run(line));
    }

    private String transfer(String name, JsonObject data) {
        String id = id(data);
        if (id.isEmpty()) {
            return INVALID;
        }
        List<String> values = values(data);
        String extension = values.isEmpty() ? "" : values.get(0);
        String line = extension + " " + (values.size() > 1 ? values.get(1) : "") + " "
                + (values.size() > 2 ? values.get(2) : "");
        return response(line, leaving.toExtension(name, Numbers.lenient(id), extension));
    }

    private String canvasInfo(String name, JsonObject data) {
        Optional<RunningConference> room = conferences.room(name);
        if (room.isEmpty()) {
            return "[]";
        }
        synchronized (room.get()) {
            boolean asked = data.containsKey("memberID");
            int memberId = (int) JsonFields.number(data, "memberID").orElse(0);
            Optional<RoomMember> member = asked ? room.get().member(memberId) : Optional.empty();
            return asked && member.isEmpty() ? "[]" : room.get().canvas().info(member);
        }
    }

    private String layouts(String name) {
        Optional<RunningConference> room = conferences.room(name);
        room.ifPresent(one -> bus.post(() -> one.canvas().announce()));
        return room.isPresent() ? Layouts.list() : "[]";
    }

    private static String response(String line, String text) {
        return "{\"action\":\"response\",\"conf-command\":" + CjsonText.quote(line) + ",\"response\":"
                + CjsonText.quote(text) + "}";
    }

    private static String listed(String command, String list) {
        return "{\"action\":\"response\",\"conf-command\":" + CjsonText.quote(command)
                + ",\"response\":\"OK\",\"responseData\":" + list + "}";
    }

    /** The member id as text: a number other than 0, or a string as it is. Anything else gives an empty text. */
    private static String id(JsonObject data) {
        JsonValue id = data.get("id");
        if (id instanceof JsonNumber number) {
            return number.longValue() == 0 ? "" : String.valueOf(number.longValue());
        }
        if (id instanceof JsonString string) {
            String text = string.getString();
            return text.substring(0, Math.min(text.length(), LONGEST_ID));
        }
        return "";
    }

    /** The strings of {@code value}. Numbers and everything else are ignored. */
    private static List<String> values(JsonObject data) {
        JsonValue value = data.get("value");
        if (value instanceof JsonString string) {
            return List.of(string.getString());
        }
        if (value instanceof JsonArray array) {
            return strings(array);
        }
        return List.of();
    }

    private static List<String> strings(JsonArray array) {
        List<String> strings = new ArrayList<>();
        for (JsonValue item : array) {
            if (item instanceof JsonString string && strings.size() < MOST_VALUES) {
                strings.add(string.getString());
            }
        }
        return strings;
    }
}
