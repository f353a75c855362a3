package org.gavel.demo.modconference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.modconference.Layout.Place;

/**
 * The layouts and groups of the real switch's stock configuration, in the order in which it lists them. The positions of grids are exact,
 * those of other layouts approximate.
 */
final class Layouts {

    private static final Place WHOLE = new Place(0, 0, 360, true, null);
    private static final Map<String, Layout> BY_NAME = byName(
            Layout.grid("2x1-zoom", 2, 1, true),
            Layout.grid("1x2", 1, 2, true),
            Layout.grid("8x8", 8, 8, false),
            Layout.large("1up_top_left+5", 1, 5),
            Layout.grid("1x1+2x1", 2, 2, false),
            Layout.grid("5-grid-zoom", 3, 2, true),
            Layout.grid("2x1", 2, 1, false),
            Layout.presenter("2x1-presenter-zoom", new Place(0, 0, 180, true, null), 180, 0, 180),
            Layout.large("2up_middle+8", 2, 8, "secondary"),
            Layout.large("2up_top+8", 2, 8, "secondary"),
            Layout.grid("1x1", 1, 1, false),
            Layout.presenter("presenter-dual-horizontal", new Place(0, 90, 180, true, null), 180, 90, 180),
            Layout.grid("3x1-zoom", 3, 1, true),
            Layout.presenter("presenter-overlap-large-bot-right", WHOLE, 180, 180, 180),
            Layout.large("3up+4", 3, 4, "secondary", "third"),
            Layout.presenter("presenter-overlap-small-top-right", WHOLE, 270, 0, 90),
            Layout.presenter("presenter-dual-vertical", new Place(90, 0, 180, true, null), 90, 180, 180),
            Layout.large("3up+9", 3, 9, "secondary", "third"),
            Layout.grid("5x5", 5, 5, false),
            Layout.grid("4x4", 4, 4, false),
            Layout.grid("4x2-zoom", 4, 2, true),
            Layout.grid("overlaps", 2, 2, false),
            Layout.grid("2x2", 2, 2, false),
            Layout.grid("3x2-zoom", 3, 2, true),
            Layout.presenter("presenter-overlap-large-top-right", WHOLE, 180, 0, 180),
            Layout.grid("6x6", 6, 6, false),
            Layout.grid("3x3", 3, 3, false),
            Layout.large("1up_top_left+7", 1, 7),
            Layout.grid("7-grid-zoom", 4, 2, true),
            Layout.presenter("presenter-overlap-small-bot-right", WHOLE, 270, 270, 90),
            Layout.large("2up_bottom+8", 2, 8, "secondary"),
            Layout.large("1up_top_left+9", 1, 9));

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "grid-zoom",
                    List.of(
                            "1x1",
                            "2x1-zoom",
                            "3x1-zoom",
                            "2x2",
                            "5-grid-zoom",
                            "3x2-zoom",
                            "7-grid-zoom",
                            "4x2-zoom",
                            "3x3")),
            new Group("3up_plus", List.of("3up+4", "3up+9")),
            new Group("1up_top_left_plus", List.of("1up_top_left+5", "1up_top_left+7", "1up_top_left+9")),
            new Group("grid", List.of("1x1", "2x1", "1x1+2x1", "2x2", "3x3", "4x4", "5x5", "6x6", "8x8")));

    private record Group(String name, List<String> layouts) {}

    private Layouts() {}

    private static Map<String, Layout> byName(Layout... layouts) {
        Map<String, Layout> map = new LinkedHashMap<>();
        for (Layout layout : layouts) {
            map.put(layout.name(), layout);
        }
        return map;
    }

    /** {@return the layout of a name; empty when there is none} */
    static Optional<Layout> layout(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** {@return the first layout of a group with enough places, otherwise its last; empty when there is no such group} */
    static Optional<Layout> ofGroup(String group, int pictures) {
        return GROUPS.stream()
                .filter(each -> each.name().equals(group))
                .findFirst()
                .map(found -> {
                    List<String> names = found.layouts();
                    return names.stream()
                            .map(BY_NAME::get)
                            .filter(layout -> layout.places().size() >= pictures)
                            .findFirst()
                            .orElse(BY_NAME.get(names.get(names.size() - 1)));
                });
    }

    /** {@return the names of all layouts, one in each line} */
    static String names() {
        return String.join("\n", BY_NAME.keySet()) + "\n";
    }

    /** {@return all layouts and groups as {@code list-videoLayouts} lists them, as JSON text} */
    static String list() {
        StringBuilder out = new StringBuilder(4096).append('[');
        for (Layout layout : BY_NAME.values()) {
            item(out, "layout", layout.name(), "resIDS", layout.reservations());
        }
        for (Group group : GROUPS) {
            item(out, "layoutGroup", "group:" + group.name(), "groupLayouts", group.layouts());
        }
        return out.append(']').toString();
    }

    private static void item(StringBuilder out, String type, String name, String key, List<String> values) {
        out.append(out.length() > 1 ? "," : "")
                .append("{\"type\":\"")
                .append(type)
                .append("\",\"name\":");
        CjsonText.quote(out, name).append(",\"").append(key).append("\":[");
        out.append(String.join(",", values.stream().map(CjsonText::quote).toList()));
        out.append("]}");
    }
}
