package org.gavel.demo.media.process;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.gavel.json.JsonFields;

/**
 * How it looks in a room at this moment.
 *
 * @param size how many are there altogether
 */
record MediaScene(String room, int size, List<Person> people) {

    /** Somebody there; the call is empty for a simulated person. */
    record Person(
            int id,
            String name,
            String call,
            boolean talking,
            boolean muted,
            boolean deaf,
            boolean seen,
            boolean floor) {

        boolean simulated() {
            return call.isEmpty();
        }
    }

    static MediaScene read(JsonObject message) {
        return new MediaScene(
                JsonFields.text(message, "room", ""),
                (int) JsonFields.number(message, "size").orElse(0),
                JsonFields.array(message, "people").stream()
                        .map(JsonValue::asJsonObject)
                        .map(MediaScene::person)
                        .toList());
    }

    private static Person person(JsonObject one) {
        return new Person(
                (int) JsonFields.number(one, "id").orElse(0),
                JsonFields.text(one, "name", ""),
                JsonFields.text(one, "call", ""),
                JsonFields.truth(one, "talking"),
                JsonFields.truth(one, "muted"),
                JsonFields.truth(one, "deaf"),
                JsonFields.truth(one, "seen"),
                JsonFields.truth(one, "floor"));
    }

    Optional<Person> byCall(String call) {
        return people.stream().filter(person -> person.call.equals(call)).findFirst();
    }
}
