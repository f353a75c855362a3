package org.gavel.demo.media;

import java.util.List;

/**
 * A room at one moment, as far as its sound and canvas need it.
 *
 * @param name the room's name
 * @param members those of whom something is heard or seen, the most important first
 * @param size how many are in the room altogether
 */
public record RoomScene(String name, List<Person> members, int size) {

    /**
     * Copies the members.
     *
     * @param name the room's name
     * @param members those of whom something is heard or seen, the most important first; copied
     * @param size 0 or more
     * @throws NullPointerException when {@code members} is or contains {@code null}
     */
    public RoomScene {
        members = List.copyOf(members);
    }

    /**
     * Somebody in a room.
     *
     * @param id the member's id, by which a picture and a voice stay theirs
     * @param name the name to show
     * @param callId the call by which they are there, or empty for a simulated person
     * @param talking whether they are heard
     * @param muted whether what they say is kept from the others
     * @param deaf whether what the others say is kept from them
     * @param seen whether their picture is on the canvas
     * @param floor whether they have the floor
     */
    public record Person(
            int id,
            String name,
            String callId,
            boolean talking,
            boolean muted,
            boolean deaf,
            boolean seen,
            boolean floor) {}
}
