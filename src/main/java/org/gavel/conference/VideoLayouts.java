package org.gavel.conference;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gavel.json.JsonFields;

/**
 * The layouts that a conference knows, as the switch lists them ({@code docs/protocol.md} §8.3). Layouts whose names
 * cannot be one word of a command are left out.
 *
 * @param layouts the names of the layouts, in alphabetical order; empty for a conference that mixes no video
 * @param groups the layouts of each group, by the group's name, in alphabetical order
 */
public record VideoLayouts(List<String> layouts, Map<String, List<String>> groups) {

    /** The name of a layout, or {@code group:} and the name of a group, as a regular expression. */
    public static final String NAME = "(?:group:)?[A-Za-z0-9_.+-]{1,64}";

    /** How many characters such a text can have. */
    public static final int LONGEST = 70;

    /** Before the name of a group. */
    public static final String GROUP = "group:";

    /** Those of a conference that mixes no video. */
    public static final VideoLayouts NONE = new VideoLayouts(List.of(), Map.of());

    private static final int MOST = 300;

    /**
     * Copies the lists.
     *
     * @param layouts the names of the layouts; copied
     * @param groups the layouts of each group, by the group's name
     */
    public VideoLayouts {
        layouts = List.copyOf(layouts);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * Reads the answer to {@code list-videoLayouts}.
     *
     * @param data its {@code responseData}; hostile
     * @return at most 300 layouts and 300 groups
     */
    public static VideoLayouts of(JsonArray data) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        named(data, "layoutGroup")
                .map(group -> Map.entry(name(group).substring(GROUP.length()), strings(group)))
                .sorted(Map.Entry.comparingByKey())
                .forEach(group -> groups.putIfAbsent(group.getKey(), group.getValue()));
        return new VideoLayouts(
                named(data, "layout")
                        .map(VideoLayouts::name)
                        .filter(name -> !name.startsWith(GROUP))
                        .distinct()
                        .sorted()
                        .toList(),
                groups);
    }

    /**
     * Reads the answer to {@code vid-layout list} of the conference API, which tells no groups.
     *
     * @param text the answer, a name in each line; hostile text
     * @return at most 300 layouts
     */
    public static VideoLayouts of(String text) {
        List<String> names = text.lines()
                .map(String::strip)
                .filter(name -> name.matches(NAME) && !name.startsWith(GROUP))
                .distinct()
                .limit(MOST)
                .sorted()
                .toList();
        return new VideoLayouts(names, Map.of());
    }

    /**
     * Reads the answer to {@code canvasInfo}.
     *
     * @param data its {@code responseData}; hostile
     * @return the name of the layout of the first canvas; empty where the answer does not tell it
     */
    public static Optional<String> ofFirstCanvas(JsonArray data) {
        return data.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(canvas -> JsonFields.number(canvas, "canvasID").orElse(-1) == 0)
                .map(canvas -> JsonFields.text(canvas, "layoutName", ""))
                .filter(name -> name.matches(NAME))
                .findFirst();
    }

    private static Stream<JsonObject> named(JsonArray data, String type) {
        return data.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(item -> JsonFields.text(item, "type", "").equals(type))
                .filter(item -> name(item).matches(NAME))
                .filter(item -> type.equals("layout") || name(item).startsWith(GROUP))
                .limit(MOST);
    }

    private static String name(JsonObject item) {
        return JsonFields.text(item, "name", "");
    }

    private static List<String> strings(JsonObject group) {
        return JsonFields.array(group, "groupLayouts").stream()
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).getString())
                .filter(name -> name.matches(NAME))
                .limit(MOST)
                .toList();
    }
}
