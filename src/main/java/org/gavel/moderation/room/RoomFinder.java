package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.conference.ConferenceId;

/**
 * Finds the rooms that a typed or dialled text can mean. All other code names the conference itself. Different
 * conferences can have the same number, so a text can mean several.
 */
@ApplicationScoped
public class RoomFinder {

    private final RoomNames names;
    private final LiveRooms rooms;

    /**
     * Makes the bean.
     *
     * @param names tells what rooms are called
     * @param rooms the rooms that this node knows
     */
    @Inject
    public RoomFinder(RoomNames names, LiveRooms rooms) {
        this.names = names;
        this.rooms = rooms;
    }

    /**
     * Finds the conferences that a text can mean.
     *
     * @param typed a number, a conference's name, or a name with its domain, in any width and script; hostile text
     * @return those that run, have run or are named by an administrator; where there are none, the one that the
     *     switch's template makes of the text; empty where the text cannot name a conference
     */
    public List<ConferenceId> meant(String typed) {
        Set<ConferenceId> known = known(typed);
        return known.isEmpty() ? names.conference(typed).stream().toList() : List.copyOf(known);
    }

    /**
     * {@return the real rooms ({@link LiveRoom#isReal}) that a number can lead to}
     *
     * @param number as it is dialled, with or without a domain; hostile text
     */
    public Set<ConferenceId> known(String number) {
        return real().filter(id -> names.canMean(number, id)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return a number that changes whenever the results of this class can change} */
    public long version() {
        return rooms.version();
    }

    /**
     * {@return the number that people dial for a conference, or its name where the template does not tell one}
     *
     * @param id any conference
     */
    public String dialled(ConferenceId id) {
        return names.dialled(id);
    }

    /**
     * {@return another real room with the same number} A call to that number may lead to it.
     *
     * @param id the conference that the caller wants
     */
    public Optional<ConferenceId> sameNumber(ConferenceId id) {
        String number = names.dialled(id);
        return real().filter(other -> !other.equals(id) && names.dialled(other).equals(number))
                .findFirst();
    }

    private Stream<ConferenceId> real() {
        return rooms.all().stream().filter(LiveRoom::isReal).map(LiveRoom::id);
    }
}
