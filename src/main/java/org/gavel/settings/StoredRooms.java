package org.gavel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gavel.settings.store.NamedRoomEntity;
import org.gavel.store.ConfigurationSeen;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Rereading;
import org.gavel.store.Transactions;

/**
 * The rooms that administrators have named on a page, in memory, where nobody waits for them. Loaded when Gavel starts and again after
 * each change, whichever node made it; each time they differ, {@link RoomsChanged} is fired. While the database is away the last
 * known hold on.
 */
@ApplicationScoped
public class StoredRooms {

    private record Known(long version, List<RoomSetting> rooms) {}

    /** When they are read at last, the switch is known too: its domain and template name the rooms. */
    private static final Known UNREAD = new Known(-1, List.of());

    private final Transactions transactions;
    private final Event<RoomsChanged> changes;
    private final AtomicReference<Known> known = new AtomicReference<>(UNREAD);
    private final Rereading rereading = new Rereading("the named rooms");

    /**
     * Makes the bean, which reads the rooms when it is first told of a version.
     *
     * @param transactions by which the rooms are read
     * @param changes fired when the rooms differ from those before
     */
    @Inject
    public StoredRooms(Transactions transactions, Event<RoomsChanged> changes) {
        this.transactions = transactions;
        this.changes = changes;
    }

    /** {@return the rooms as last read; empty before the first reading} */
    public List<RoomSetting> rooms() {
        return known.get().rooms();
    }

    /** Something was changed here: it holds when this returns. Throws when the database is away. */
    @SuppressWarnings("ReferenceEquality") // "unread" is one object
    public synchronized void reload() {
        Known now = transactions.run(StoredRooms::load);
        Known before = known.getAndSet(now);
        if (before == UNREAD || !now.rooms().equals(before.rooms())) {
            changes.fire(new RoomsChanged());
        }
    }

    /**
     * Reads the rooms again where the configuration has changed, on this node or on another.
     *
     * @param now the version that was seen
     */
    public synchronized void seen(@Observes ConfigurationSeen now) {
        if (now.version() != known.get().version()) {
            rereading.of(this::reload);
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
