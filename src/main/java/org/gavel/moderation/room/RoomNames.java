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

/** What rooms are called: by people, by the switch, and as a typed number. What administrators named is read again when told. */
@ApplicationScoped
public class RoomNames {

    /** What held when it was read last; one value, so that nobody sees half of a change. */
    private record Known(RoomNaming naming, Map<ConferenceId, RoomSetting> configured) {}

    private final Settings settings;
    private final RoomCatalogue catalogue;
    private volatile Known known;

    /**
     * Makes the bean and reads the names.
     *
     * @param settings tell the rooms that the server's configuration names, and the switch's template
     * @param catalogue the rooms that administrators named
     */
    @Inject
    public RoomNames(Settings settings, RoomCatalogue catalogue) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.known = read();
    }

    /** The rooms that are named have changed. */
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
     * Finds the conference that somebody means who types a number, a conference's name, or a name with its domain.
     *
     * @param typed anything, also hostile
     * @return nothing when it can be none
     */
    public Optional<ConferenceId> conference(String typed) {
        return known.naming().conference(typed);
    }

    /** Whether somebody who types this can mean that conference. */
    boolean canMean(String typed, ConferenceId id) {
        return known.naming().canMean(typed, id);
    }

    /** What people dial for it, as far as the template tells. */
    String dialled(ConferenceId id) {
        return known.naming().dialled(id);
    }

    /**
     * {@return what a conference is called}
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
