package org.gavel.web.console;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gavel.account.store.TableLook;
import org.gavel.attendance.AttendanceQueries;
import org.gavel.attendance.Attendee;
import org.gavel.attendance.AttendeeQuery;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;

/**
 * The table of the attendees of a conference. People who may not see numbers cannot sort or search by them, nor by names, which may hold
 * numbers: the order would tell what is masked.
 */
public final class Attendees extends LazyTable<AttendeeRow> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(Attendees.class.getName());

    /** The page shows no more stays of one attendee; the export has all. */
    private static final int MOST_STAYS = 100;

    private static final Map<String, AttendeeQuery.Order> ORDERS = Map.of(
            "name", AttendeeQuery.Order.NAME,
            "number", AttendeeQuery.Order.NUMBER,
            "came", AttendeeQuery.Order.JOINED,
            "went", AttendeeQuery.Order.LEFT,
            "present", AttendeeQuery.Order.PRESENT,
            "stays", AttendeeQuery.Order.STAYS);
    private static final List<String> COLUMNS = List.of("name", "number", "came", "went", "present", "stays", "ending");
    private static final TableLook USUAL = new TableLook("came", false, 50, Set.of(), Map.of());

    private final transient AttendanceQueries queries;
    private final transient AttendanceMessages messages;
    private final transient AttendanceAddress address;
    private final transient Clock clock;
    private final transient BooleanSupplier mayRead;

    Attendees(
            TableMemory memory,
            AttendanceQueries queries,
            AttendanceMessages messages,
            AttendanceAddress address,
            Clock clock,
            BooleanSupplier mayRead) {
        super(memory, "attendees", COLUMNS, USUAL);
        this.queries = queries;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
        this.mayRead = mayRead;
    }

    @Override
    protected int total(Map<String, String> filters) {
        return mayRead.getAsBoolean()
                ? AskedDatabase.ask(() -> queries.countAttendees(address.room(), address.ordinal(), search(filters)))
                : 0;
    }

    @Override
    protected List<AttendeeRow> read(TableQuery query) {
        if (!mayRead.getAsBoolean()) {
            return List.of();
        }
        boolean masked = messages.isMasked(address.room());
        AttendeeQuery.Order wanted = ORDERS.getOrDefault(query.sortedBy(), AttendeeQuery.Order.JOINED);
        AttendeeQuery.Order order = masked && wanted.tellsNumbers() ? AttendeeQuery.Order.JOINED : wanted;
        AttendeeQuery asked =
                new AttendeeQuery(search(query.filters()), order, query.descending(), query.first(), query.rows());
        List<Attendee> found = AskedDatabase.ask(() -> queries.attendees(address.room(), address.ordinal(), asked));
        return IntStream.range(0, found.size())
                .mapToObj(at -> AttendeeRow.of("at-" + (query.first() + at), found.get(at), messages, masked))
                .toList();
    }

    @Override
    public String getRowKey(AttendeeRow row) {
        return row.id();
    }

    /** Finds a row of the page that was read last. */
    @Override
    public AttendeeRow getRowData(String rowKey) {
        return getWrappedData().stream()
                .filter(row -> row.id().equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    /**
     * {@return the stays of an attendee, at most {@value #MOST_STAYS}; none while they cannot be read}
     *
     * @param row the attendee
     */
    public List<StayRow> stays(AttendeeRow row) {
        if (!mayRead.getAsBoolean()) {
            return List.of();
        }
        boolean masked = messages.isMasked(address.room());
        Instant now = clock.instant();
        try {
            return AskedDatabase.ask(() -> queries.staysOf(address.room(), address.ordinal(), row.key(), MOST_STAYS))
                    .stream()
                    .map(stay -> StayRow.of(stay, now, messages, masked))
                    .toList();
        } catch (DatabaseAwayException e) {
            LOG.log(Level.DEBUG, "the stays of an attendee cannot be read", e);
            return List.of();
        }
    }

    private String search(Map<String, String> filters) {
        return messages.isMasked(address.room()) ? "" : filters.getOrDefault("name", "");
    }
}
