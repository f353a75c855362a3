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
 * Finds the rooms that somebody means who types or dials a text. Only here a text leads to a room; everything else names the conference
 * itself. Different conferences can have the same number: then it leads to several.
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
     * The conferences that a text can mean.
     *
     * @param typed a number, a conference's name, or a name with its domain, in any width and script
     * @return those that run, have run or are named by an administrator; where none is, the one that the switch's names make of the text;
     *     nothing where the text can be no conference
     */
    public List<ConferenceId> meant(String typed) {
        Set<ConferenceId> known = known(typed);
        return known.isEmpty() ? names.conference(typed).stream().toList() : List.copyOf(known);
    }

    /**
     * {@return the known rooms to which a number can lead}
     *
     * @param number as it is dialled, also with a domain
     */
    public Set<ConferenceId> known(String number) {
        return real().filter(id -> names.canMean(number, id)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return a number that changes whenever what this finds can be another} */
    public long version() {
        return rooms.version();
    }

    /**
     * {@return what people dial for a conference, as far as the names tell}
     *
     * @param id any conference
     */
    public String dialled(ConferenceId id) {
        return names.dialled(id);
    }

    /**
     * {@return another known room to which the same number leads} A call to that number may come there.
     *
     * @param id the conference that is meant
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
