package org.gavel.web.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gavel.account.store.TableLook;
import org.gavel.attendance.AttendanceQueries;
import org.gavel.attendance.ConferenceQuery;
import org.gavel.store.AskedDatabase;

/** The table of the conferences that ran in a room, the latest first unless the person chose another order. */
public final class AttendedConferences extends LazyTable<AttendedConferenceRow> {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("began", "ended", "lasted", "members", "longest");
    private static final TableLook USUAL = TableLook.sorted("began", true, 25);

    private final transient AttendanceQueries queries;
    private final transient AttendanceMessages messages;
    private final transient AttendanceAddress address;
    private final transient Clock clock;
    private final transient BooleanSupplier mayRead;

    AttendedConferences(
            TableMemory memory,
            AttendanceQueries queries,
            AttendanceMessages messages,
            AttendanceAddress address,
            Clock clock,
            BooleanSupplier mayRead) {
        super(memory, "attended-conferences", COLUMNS, USUAL);
        this.queries = queries;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
        this.mayRead = mayRead;
    }

    @Override
    protected int total(Map<String, String> filters) {
        return mayRead.getAsBoolean() ? AskedDatabase.ask(() -> queries.countConferences(address.room())) : 0;
    }

    @Override
    protected List<AttendedConferenceRow> read(TableQuery query) {
        if (!mayRead.getAsBoolean()) {
            return List.of();
        }
        Instant now = clock.instant();
        return AskedDatabase.ask(() -> queries.conferences(address.room(), asked(query))).stream()
                .map(conference -> AttendedConferenceRow.of(conference, now, messages))
                .toList();
    }

    private static ConferenceQuery asked(TableQuery query) {
        return switch (query.sortedBy()) {
            case "members" ->
                new ConferenceQuery(ConferenceQuery.Order.MEMBERS, query.descending(), query.first(), query.rows());
            case "began" ->
                new ConferenceQuery(ConferenceQuery.Order.BEGAN, query.descending(), query.first(), query.rows());
            default -> new ConferenceQuery(ConferenceQuery.Order.BEGAN, true, query.first(), query.rows());
        };
    }
}
