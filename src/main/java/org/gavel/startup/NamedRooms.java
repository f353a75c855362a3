package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.moderation.RoomCatalogue;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;

/** The rooms of the settings and, where the demonstration switch runs, its rooms. */
@ApplicationScoped
public class NamedRooms implements RoomCatalogue {

    private final Settings settings;
    private final Demonstration demonstration;

    /** For the proxy of the container. */
    protected NamedRooms() {
        this(null, null);
    }

    @Inject
    public NamedRooms(Settings settings, Demonstration demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    @Override
    public List<RoomSetting> rooms() {
        return Stream.concat(settings.rooms().stream(), demonstration.rooms().stream())
                .toList();
    }
}
