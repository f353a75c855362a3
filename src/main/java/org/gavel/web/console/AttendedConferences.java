package org.gavel.web.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gavel.account.store.TableLook;
import org.gavel.attendance.AttendanceQueries;
import org.gavel.store.AskedDatabase;

/** The table of the conferences that ran in a room, the latest first. */
public final class AttendedConferences extends LazyTable<AttendedConferenceRow> {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("began", "ended", "lasted", "members", "longest");
    private static final TableLook USUAL = new TableLook("", false, 25, Set.of(), Map.of());

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
        return AskedDatabase.ask(() -> queries.conferences(address.room(), query.first(), query.rows())).stream()
                .map(conference -> AttendedConferenceRow.of(conference, now, messages))
                .toList();
    }
}
