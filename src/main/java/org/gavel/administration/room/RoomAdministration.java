package org.gavel.administration.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.InputCheck;
import org.gavel.administration.Saving;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.NameTemplate;
import org.gavel.conference.RoomNaming;
import org.gavel.input.Shape;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredRooms;
import org.gavel.settings.store.NamedRoomEntity;
import org.gavel.store.Transactions;

/**
 * Lists, adds, changes and removes named rooms for administrators. Open wallboards show a change when the method
 * returns.
 */
@ApplicationScoped
public class RoomAdministration {

    /** Half of the rooms that Gavel shows at most, because running rooms without a name need places too. */
    static final int MOST_ROOMS = 500;

    private final Changes changes;
    private final Transactions transactions;
    private final Settings settings;
    private final StoredRooms stored;
    private final Shape shape;

    /**
     * Makes the bean.
     *
     * @param changes makes what administrators change
     * @param transactions read rooms
     * @param settings have the rooms that the server's configuration names
     * @param stored keeps the rooms in memory, and reads them again after a change
     * @param shape checks input against its constraints
     */
    @Inject
    public RoomAdministration(
            Changes changes, Transactions transactions, Settings settings, StoredRooms stored, Shape shape) {
        this.changes = changes;
        this.transactions = transactions;
        this.settings = settings;
        this.stored = stored;
        this.shape = shape;
    }

    /**
     * {@return all named rooms, those that the server's own configuration names first}
     *
     * @param by the administrator
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     * @throws org.gavel.account.NotPermittedException when they may not manage rooms
     */
    @Permitted(Permission.ROOMS)
    public List<RoomNameView> rooms(Actor by) {
        Stream<RoomNameView> fixed = settings.rooms().stream().map(this::view);
        List<RoomNameView> ours =
                transactions.run(em -> all(em).stream().map(this::view).toList());
        return Stream.concat(fixed, ours.stream()).toList();
    }

    /**
     * Finds a named room.
     *
     * @param by the administrator
     * @param id the row's id
     * @return the room; empty when there is none
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     * @throws org.gavel.account.NotPermittedException when they may not manage rooms
     */
    @Permitted(Permission.ROOMS)
    public Optional<RoomNameView> find(Actor by, long id) {
        return transactions.run(
                em -> Optional.ofNullable(em.find(NamedRoomEntity.class, id)).map(this::view));
    }

    /**
     * Adds or changes a room.
     *
     * @param by the administrator
     * @param draft the room as it was entered; hostile text
     * @return the room as it is now, or why it was not saved; problems name the fields of the draft
     */
    @Permitted(Permission.ROOMS)
    public Saving<RoomNameView> save(Actor by, RoomDraft draft) {
        return changes.make(
                by,
                Permission.ROOMS,
                draft.what(),
                (em, record) -> draft.id() == null ? add(em, draft, record) : change(em, draft, record));
    }

    /**
     * Removes a named room. Its conference stays as it is.
     *
     * @param by the administrator
     * @param id the row's id
     * @param version the row's version when it was read
     * @return the room as it was, or why it was not removed
     */
    @Permitted(value = Permission.ROOMS, attempt = "room.remove")
    public Saving<RoomNameView> remove(Actor by, long id, int version) {
        return changes.make(by, Permission.ROOMS, AuditWhat.ROOM_REMOVE, (em, record) -> {
            NamedRoomEntity room = em.find(NamedRoomEntity.class, id);
            if (room == null || room.version() != version) {
                return conflict(room, record);
            }
            record.on(room.number(), room.title());
            record.changed("number", room.number(), null);
            em.remove(room);
            record.afterwards(stored::reload);
            return new Saving.Done<>(view(room));
        });
    }

    private Saving<RoomNameView> add(EntityManager em, RoomDraft draft, ChangeRecord record) {
        InputCheck check = new InputCheck(shape.of(draft));
        RoomSetting wanted = checked(em, draft, check);
        if (check.isFine() && count(em) >= MOST_ROOMS) {
            check.add("", "problem.room.tooMany", MOST_ROOMS);
        }
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        NamedRoomEntity room = new NamedRoomEntity();
        set(room, wanted, record, "", "");
        em.persist(room);
        em.flush();
        return new Saving.Done<>(view(room));
    }

    private Saving<RoomNameView> change(EntityManager em, RoomDraft draft, ChangeRecord record) {
        NamedRoomEntity room = em.find(NamedRoomEntity.class, draft.id());
        if (room == null || room.version() != draft.version()) {
            return conflict(room, record);
        }
        InputCheck check = new InputCheck(shape.of(draft));
        RoomSetting wanted = checked(em, draft, check);
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        if (!wanted.equals(new RoomSetting(room.number(), room.title()))) {
            set(room, wanted, record, room.number(), room.title());
            em.flush();
        }
        return new Saving.Done<>(view(room));
    }

    private void set(NamedRoomEntity room, RoomSetting wanted, ChangeRecord record, String number, String title) {
        record.on(wanted.number(), wanted.title());
        record.changed("number", number, wanted.number());
        record.changed("title", title, wanted.title());
        room.set(wanted.number(), wanted.title(), record.who(), record.at());
        record.afterwards(stored::reload);
    }

    private RoomSetting checked(EntityManager em, RoomDraft draft, InputCheck check) {
        String number = RoomNaming.plain(draft.number());
        if (check.isFine("number")) {
            checkNumber(em, draft.id(), number, check);
        }
        return new RoomSetting(number, draft.title());
    }

    /**
     * Checks the number: the name that the template makes from it must not be too long, and no other room may have it.
     */
    private void checkNumber(EntityManager em, Long id, String number, InputCheck check) {
        Optional<ConferenceId> conference = naming().conference(number);
        if (conference.isEmpty()) {
            check.add("number", RoomDraft.NumberForm.KEY);
        } else if (settings.rooms().stream().anyMatch(room -> isSame(room.number(), conference.get()))) {
            check.add("number", "problem.room.fixed", number);
        } else {
            all(em).stream()
                    .filter(room -> !room.id().equals(id) && isSame(room.number(), conference.get()))
                    .findFirst()
                    .ifPresent(room -> check.add("number", "problem.room.taken", room.number(), room.title()));
        }
    }

    /** Returns whether a number or a name means that conference, in any case of letters. */
    private boolean isSame(String number, ConferenceId conference) {
        return naming().conference(number)
                .filter(known -> known.key().equalsIgnoreCase(conference.key()))
                .isPresent();
    }

    private RoomNaming naming() {
        return new RoomNaming(settings.switchDomain(), new NameTemplate(settings.roomTemplate()));
    }

    private Saving<RoomNameView> conflict(NamedRoomEntity room, ChangeRecord record) {
        return room == null
                ? new Saving.Conflict<>(null, "", record.at())
                : new Saving.Conflict<>(view(room), room.changedBy(), room.changedAt());
    }

    private static List<NamedRoomEntity> all(EntityManager em) {
        return em.createQuery("select r from NamedRoomEntity r order by r.number", NamedRoomEntity.class)
                .getResultList();
    }

    private static long count(EntityManager em) {
        return em.createQuery("select count(r) from NamedRoomEntity r", Long.class)
                .getSingleResult();
    }

    private RoomNameView view(RoomSetting room) {
        return new RoomNameView(null, 0, room.number(), room.title(), conference(room.number()), null, null);
    }

    private RoomNameView view(NamedRoomEntity room) {
        return new RoomNameView(
                room.id(),
                room.version(),
                room.number(),
                room.title(),
                conference(room.number()),
                room.changedBy(),
                room.changedAt());
    }

    private String conference(String number) {
        String domain = settings.switchDomain();
        return naming().conference(number)
                .map(known -> known.domain().equals(domain) ? known.name() : known.key())
                .orElse(number);
    }
}
