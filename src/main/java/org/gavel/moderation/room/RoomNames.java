package org.gavel.moderation.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.NameTemplate;
import org.gavel.conference.RoomNaming;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;

/**
 * Tells the names of rooms, and finds the conference that a typed text names. Keeps the rooms that administrators named
 * in memory.
 */
@ApplicationScoped
public class RoomNames {

    /** What was read last; one value, so that readers see all of a change or nothing. */
    private record Known(RoomNaming naming, Map<ConferenceId, RoomSetting> configured) {}

    private final Settings settings;
    private final RoomCatalogue catalogue;
    private volatile Known known;

    /**
     * Makes the bean and reads the names.
     *
     * @param settings tells the domain and the template of the switch
     * @param catalogue reads the rooms that administrators named
     */
    @Inject
    public RoomNames(Settings settings, RoomCatalogue catalogue) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.known = read();
    }

    /** Reads the named rooms, the domain and the template again. */
    public void readAgain() {
        known = read();
    }

    private Known read() {
        RoomNaming naming = new RoomNaming(settings.switchDomain(), new NameTemplate(settings.roomTemplate()));
        return new Known(
                naming,
                catalogue.rooms().stream()
                        .filter(room -> naming.conference(room.number()).isPresent())
                        .collect(Collectors.toMap(
                                room -> naming.conference(room.number()).orElseThrow(),
                                Function.identity(),
                                (one, same) -> one)));
    }

    /** {@return the conferences that an administrator named} */
    public Iterable<ConferenceId> configured() {
        return known.configured().keySet();
    }

    /**
     * Finds the conference that a typed number, name, or name with domain means.
     *
     * @param typed anything, also hostile
     * @return empty when the text cannot name a conference
     */
    public Optional<ConferenceId> conference(String typed) {
        return known.naming().conference(typed);
    }

    /** Whether a typed text can mean a conference. */
    boolean canMean(String typed, ConferenceId id) {
        return known.naming().canMean(typed, id);
    }

    /** The number that people dial for a conference, or its name where the template does not tell one. */
    String dialled(ConferenceId id) {
        return known.naming().dialled(id);
    }

    /**
     * {@return the number and title of a conference's room}
     *
     * @param id any conference
     */
    public RoomName name(ConferenceId id) {
        Known now = known;
        String number = now.naming().number(id);
        RoomSetting setting = now.configured().get(id);
        String title = setting == null || setting.title().isEmpty() ? number : setting.title();
        return new RoomName(number, title, setting != null);
    }
}
