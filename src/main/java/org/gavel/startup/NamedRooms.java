package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.moderation.room.RoomCatalogue;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredRooms;

/**
 * Lists the rooms of the settings, the rooms that administrators named on a page, and those of the demonstration switch
 * if it runs.
 */
@ApplicationScoped
public class NamedRooms implements RoomCatalogue {

    private final Settings settings;
    private final StoredRooms stored;
    private final Demonstration demonstration;

    @Inject
    NamedRooms(Settings settings, StoredRooms stored, Demonstration demonstration) {
        this.settings = settings;
        this.stored = stored;
        this.demonstration = demonstration;
    }

    @Override
    public List<RoomSetting> rooms() {
        return Stream.of(settings.rooms(), stored.rooms(), demonstration.rooms())
                .flatMap(List::stream)
                .toList();
    }
}
