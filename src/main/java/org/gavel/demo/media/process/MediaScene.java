package org.gavel.demo.media.process;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.gavel.json.JsonFields;

/**
 * A room at this moment, as the switch told it.
 *
 * @param room the room's name
 * @param size how many members are in it
 * @param people those of whom something is heard or seen, the most important first
 */
record MediaScene(String room, int size, List<Person> people) {

    /**
     * A member, as in {@link org.gavel.demo.media.RoomScene.Person}.
     *
     * @param id the member's id
     * @param name the name to show
     * @param call the id of their call; empty for a simulated person
     * @param talking whether they are heard
     * @param muted whether the others do not hear them
     * @param deaf whether they do not hear the others
     * @param seen whether their picture is on the canvas
     * @param floor whether they have the floor
     */
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
