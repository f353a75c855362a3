package org.gavel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gavel.settings.store.NamedRoomEntity;
import org.gavel.store.ConfigurationPoll;
import org.gavel.store.ConfigurationReload;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Transactions;

/**
 * Keeps the rooms that administrators named on a page in memory, so that readers wait for no database. They are read
 * when Gavel starts and after each change on any node; {@link Changed} is fired when they differ. While the
 * database is away the last known rooms stay in use.
 */
@ApplicationScoped
public class StoredRooms {

    /** Fired when the rooms that administrators name have changed, on whichever node. */
    public record Changed() {}

    private record Known(long version, List<RoomSetting> rooms) {}

    /**
     * The first reading always fires the event: only now the domain and the template of the switch are known, which
     * name the rooms.
     */
    private static final Known UNREAD = new Known(-1, List.of());

    private final Transactions transactions;
    private final Event<Changed> changes;
    private final AtomicReference<Known> known = new AtomicReference<>(UNREAD);
    private final ConfigurationReload reloading = new ConfigurationReload("The named rooms");

    /**
     * Makes the bean. It reads the rooms at the first {@link #seen}.
     *
     * @param transactions read the rooms
     * @param changes fires the event when the rooms differ from those before
     */
    @Inject
    public StoredRooms(Transactions transactions, Event<Changed> changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /** {@return the rooms as last read; empty before the first reading} */
    public List<RoomSetting> rooms() {
        return known.get().rooms();
    }

    /**
     * Reads the rooms again after a change on this node. The change is in effect when this returns.
     *
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    @SuppressWarnings("ReferenceEquality") // "unread" is one object
    public synchronized void reload() {
        Known now = transactions.run(StoredRooms::load);
        Known before = known.getAndSet(now);
        if (before == UNREAD || !now.rooms().equals(before.rooms())) {
            changes.fire(new Changed());
        }
    }

    /**
     * Reads the rooms again where the configuration has changed, on this node or on another.
     *
     * @param now the version that was seen
     */
    public synchronized void seen(@Observes ConfigurationPoll.Seen now) {
        if (now.version() != known.get().version()) {
            reloading.run(this::reload);
        }
    }

    private static Known load(EntityManager em) {
        long version = ConfigurationVersion.of(em);
        return new Known(
                version,
                em.createQuery("select r from NamedRoomEntity r order by r.number", NamedRoomEntity.class)
                        .getResultStream()
                        .map(room -> new RoomSetting(room.number(), room.title()))
                        .toList());
    }
}
