package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.roster.store.ConferenceEntity;
import org.gavel.roster.store.MirrorQueries;
import org.gavel.settings.Settings;

/** Opens the rooms that were used lately, for accounts which cannot ask the switch for its rooms. */
@ApplicationScoped
public class RememberedRooms {

    private static final Logger LOG = System.getLogger(RememberedRooms.class.getName());

    private final Settings settings;
    private final MirrorQueries mirror;
    private final LiveRooms rooms;
    private final ExecutorService executor;

    @Inject
    public RememberedRooms(Settings settings, MirrorQueries mirror, LiveRooms rooms, ExecutorService executor) {
        this.settings = settings;
        this.mirror = mirror;
        this.rooms = rooms;
        this.executor = executor;
    }

    /** Returns at once: a database that is away or slow delays nothing. */
    void open() {
        executor.execute(() -> {
            try {
                seenLast().forEach(rooms::open);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The rooms used lately are not known", e);
            }
        });
    }

    private List<ConferenceId> seenLast() {
        return mirror.seenLast(settings.recentRooms()).stream()
                .map(ConferenceEntity::conference)
                .toList();
    }
}
