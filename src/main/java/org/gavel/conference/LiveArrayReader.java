package org.gavel.conference;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.livearray.LiveArrayEvent;

/**
 * Reads the LiveArray events of one conference ({@code docs/protocol.md} §7.3).
 *
 * @param conference the conference, whose channel and name an event must have
 */
public record LiveArrayReader(ConferenceId conference) {

    private static final int MAX_KEY = 256;
    private static final int NO_INDEX = -1;

    /** The actions whose events must name their array. Others, such as {@code hide}, need not. */
    private static final Set<String> NAMED = Set.of("bootObj", "add", "modify", "del", "clear");

    /**
     * {@return the {@code data} of a {@code verto.broadcast} that requests the whole array ({@code docs/protocol.md}
     * §7.2)}
     */
    public JsonObject bootstrapRequest() {
        JsonObject bootstrap = JsonText.object()
                .add("command", "bootstrap")
                .add("context", conference.liveArrayChannel())
                .add("name", conference.name())
                .add("obj", JsonValue.EMPTY_JSON_OBJECT)
                .build();
        return JsonText.object().add("liveArray", bootstrap).build();
    }

    /**
     * Reads an event.
     *
     * @param params the params of a {@code verto.event}
     * @return ignored for an event of another channel or array, forged where a client sent it, otherwise genuine
     */
    public ChannelReading<LiveArrayEvent<Member>> read(JsonObject params) {
        JsonObject data = JsonFields.object(params, "data");
        boolean ours = JsonFields.text(params, "eventChannel", "").equals(conference.liveArrayChannel());
        if (!ours || data.containsKey("liveArray")) {
            return new ChannelReading.Ignored<>();
        }
        if (Forgery.isMarked(params)) {
            return new ChannelReading.Forged<>();
        }
        String action = JsonFields.text(data, "action", "");
        Optional<String> name = JsonFields.text(data, "name");
        boolean named = name.map(conference.name()::equals).orElse(!NAMED.contains(action));
        return named && !action.isEmpty()
                ? new ChannelReading.Genuine<>(event(action, data))
                : new ChannelReading.Ignored<>();
    }

    /**
     * Counts the rows of an event that cannot be read because they have no key.
     *
     * @param params the params of a {@code verto.event} that {@link #read} found genuine
     * @return how many rows have no key; 0 for almost all events
     */
    public static int unreadable(JsonObject params) {
        JsonObject data = JsonFields.object(params, "data");
        return switch (JsonFields.text(data, "action", "")) {
            case "bootObj" ->
                (int) JsonFields.array(data, "data").stream()
                        .filter(pair -> keyed(pair).isEmpty())
                        .count();
            case "add" -> key(data).isEmpty() ? 1 : 0;
            default -> 0;
        };
    }

    private static LiveArrayEvent<Member> event(String action, JsonObject data) {
        long serial = Math.max(
                LiveArrayEvent.NO_SERIAL, JsonFields.number(data, "wireSerno").orElse(LiveArrayEvent.NO_SERIAL));
        return switch (action) {
            case "bootObj" -> new LiveArrayEvent.Boot<>(rows(JsonFields.array(data, "data")));
            case "clear" -> new LiveArrayEvent.Clear<>();
            default -> key(data).map(key -> rowEvent(action, serial, key, data)).orElseGet(() -> other(serial, action));
        };
    }

    private static LiveArrayEvent<Member> rowEvent(String action, long serial, String key, JsonObject data) {
        return switch (action) {
            case "add" ->
                new LiveArrayEvent.Add<>(
                        serial, key, member(key, data), BoundedFields.whole(data, "arrIndex", NO_INDEX));
            case "modify" -> new LiveArrayEvent.Modify<>(serial, key, member(key, data));
            case "del" -> new LiveArrayEvent.Delete<>(serial, key);
            default -> other(serial, action);
        };
    }

    private static LiveArrayEvent<Member> other(long serial, String action) {
        return new LiveArrayEvent.Other<>(serial, BoundedFields.cut(action, BoundedFields.SHORT));
    }

    private static Member member(String key, JsonObject data) {
        return MemberReader.read(key, data.get("data"));
    }

    /**
     * The row's key: {@code hashKey}, or the row's own {@code uuid}, which rows of XCC have ({@code docs/protocol.md}
     * §11.3).
     */
    private static Optional<String> key(JsonObject data) {
        return JsonFields.text(data, "hashKey")
                .or(() -> JsonFields.text(JsonFields.object(data, "data"), "uuid"))
                .filter(LiveArrayReader::isKey);
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.length() <= MAX_KEY;
    }

    private static List<LiveArrayEvent.Keyed<Member>> rows(JsonArray pairs) {
        List<LiveArrayEvent.Keyed<Member>> rows = new ArrayList<>(pairs.size());
        for (JsonValue pair : pairs) {
            keyed(pair).ifPresent(rows::add);
        }
        return rows;
    }

    /** Reads a pair of key and row, or a row of XCC that has its key as {@code uuid}. */
    private static Optional<LiveArrayEvent.Keyed<Member>> keyed(JsonValue pair) {
        if (pair instanceof JsonArray array && array.size() > 1 && array.get(0) instanceof JsonString key) {
            return Optional.of(key.getString())
                    .filter(LiveArrayReader::isKey)
                    .map(text -> new LiveArrayEvent.Keyed<>(text, MemberReader.read(text, array.get(1))));
        }
        if (pair instanceof JsonObject row) {
            return JsonFields.text(row, "uuid")
                    .filter(LiveArrayReader::isKey)
                    .map(text -> new LiveArrayEvent.Keyed<>(text, MemberReader.read(text, row)));
        }
        return Optional.empty();
    }
}
