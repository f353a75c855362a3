package org.gavel.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gavel.conference.Effect;
import org.gavel.conference.MemberState;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActValue;
import org.gavel.web.push.RowFlags;

/** The acts for the room's page ({@code #{acts…}}) and its scripts, made from the declarations in {@link Act}, the only list of them. */
@Named("acts")
@ApplicationScoped
public class ActList {

    /** The name of the one entry for all acts that ask for levels. */
    private static final String LEVELS = Act.Question.LEVELS.name().toLowerCase(Locale.ROOT);

    /**
     * An act in a toolbar.
     *
     * @param name as in {@code data-act} and in the key of its message, such as {@code mute} or {@code muteOthers}
     * @param icon the id of a symbol in {@code img/icons.svg}
     * @param dangerous whether the toolbar sets it apart
     */
    public record Entry(String name, String icon, boolean dangerous) {

        /** {@return the name, as in {@code data-act}} */
        public String getName() {
            return name;
        }

        /** {@return the id of a symbol in {@code img/icons.svg}} */
        public String getIcon() {
            return icon;
        }

        /** {@return whether the toolbar sets it apart} */
        public boolean isDangerous() {
            return dangerous;
        }
    }

    /**
     * A key in the list of keys.
     *
     * @param name the first act that the key does
     * @param label the key as printed on a keyboard, such as {@code M}
     */
    public record Key(String name, String label) {

        /** {@return the first act that the key does} */
        public String getName() {
            return name;
        }

        /** {@return the key as printed on a keyboard} */
        public String getLabel() {
            return label;
        }
    }

    /**
     * Lists the acts on a selection of members.
     *
     * @return the acts in the order of menus, without those for one member at a time; all that ask for levels as one
     *     entry
     */
    public List<Entry> getSelection() {
        return entries(act -> !act.onRoom() && !act.single());
    }

    /**
     * Lists the acts with a button beside the room's title: on all its members but moderators, and on the room itself.
     *
     * @return the acts; of two that undo each other only the first
     */
    public List<Entry> getBar() {
        return Stream.concat(
                        Stream.of(Act.values())
                                .filter(act -> act.others()
                                        .filter(Act.Place.BAR::equals)
                                        .isPresent())
                                .map(act -> new Entry(act.wire() + "Others", act.icon(), act.isDangerous())),
                        entries(act -> act.inBar() && !undoesAnEarlierOne(act)).stream())
                .toList();
    }

    /**
     * Lists the acts with a button in each row. One button does both acts of a pair that undo each other.
     *
     * @return the acts; of such a pair only the first
     */
    public List<Entry> getInRow() {
        return entries(act -> act.inRow() && !undoesAnEarlierOne(act));
    }

    /**
     * Lists the keys of acts.
     *
     * @return the keys, each once
     */
    public List<Key> getKeys() {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (Act act : Act.values()) {
            act.key().ifPresent(key -> keys.putIfAbsent(key, new Key(act.wire(), label(key))));
        }
        return List.copyOf(keys.values());
    }

    /**
     * Describes all acts for scripts.
     *
     * @return a JSON array, as {@code js/act-list.js} reads it
     */
    public String getJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        Arrays.stream(Act.values()).map(ActList::json).forEach(all::add);
        return all.build().toString();
    }

    private static List<Entry> entries(Predicate<Act> which) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Stream.of(Act.values())
                .filter(which)
                .map(act -> new Entry(entry(act), act.icon(), act.isDangerous()))
                .forEach(entry -> entries.putIfAbsent(entry.name(), entry));
        return List.copyOf(entries.values());
    }

    private static String entry(Act act) {
        return act.needsLevel() ? LEVELS : act.wire();
    }

    private static boolean undoesAnEarlierOne(Act act) {
        return act.opposite().filter(other -> other.compareTo(act) < 0).isPresent();
    }

    private static String label(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    private static JsonObjectBuilder json(Act act) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("act", act.wire())
                .add("on", act.onRoom() ? "room" : "member")
                .add("icon", act.icon())
                .add("row", act.inRow())
                .add("danger", act.isDangerous())
                .add("bar", act.inBar())
                .add("calls", act.effect() instanceof Effect.Called)
                .add("needs", needs(act));
        if (act.effect() instanceof Effect.Turns turns) {
            json.add("turns", RowFlags.of(turns.state())).add("to", turns.on());
        } else if (act.effect() instanceof Effect.Locks locks) {
            json.addNull("turns").add("to", locks.on());
        } else {
            json.addNull("turns").addNull("to");
        }
        act.entered().ifPresentOrElse(value -> json.add("value", shape(value)), () -> json.addNull("value"));
        text(json, "when", act.when().map(ActList::small));
        text(json, "key", act.key());
        text(json, "asks", act.asks().map(ActList::small));
        text(json, "others", act.others().map(ActList::small));
        return json;
    }

    private static JsonObjectBuilder shape(ActValue value) {
        return Json.createObjectBuilder().add("pattern", value.pattern()).add("longest", value.longest());
    }

    private static JsonArrayBuilder needs(Act act) {
        JsonArrayBuilder needs = Json.createArrayBuilder();
        for (MemberState state : act.needs()) {
            needs.add(Json.createObjectBuilder().add("flag", RowFlags.of(state)).add("lacks", "member.lacks." + state));
        }
        return needs;
    }

    private static void text(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
