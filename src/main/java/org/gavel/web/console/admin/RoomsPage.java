package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gavel.account.store.TableLook;
import org.gavel.administration.room.RoomAdministration;
import org.gavel.administration.room.RoomNameView;
import org.gavel.web.console.LazyTable;
import org.gavel.web.console.ListedTable;
import org.gavel.web.console.ListedTable.Column;
import org.gavel.web.console.TableMemory;

/** The page of all named rooms. */
@Named("namedRooms")
@ViewScoped
public class RoomsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private LazyTable<RoomNameView> table;

    @Inject
    RoomsPage(RoomAdministration administration, AdminContext at, TableMemory memory) {
        this.table = new ListedTable<>(
                memory, "rooms", columns(), TableLook.sorted("", false, 25), () -> administration.rooms(at.actor()));
    }

    private static Map<String, Column<RoomNameView>> columns() {
        LinkedHashMap<String, Column<RoomNameView>> columns = new LinkedHashMap<>();
        columns.put("number", Column.of(RoomNameView::number));
        columns.put("title", Column.of(RoomNameView::title));
        columns.put("conference", Column.of(RoomNameView::conference));
        columns.put(
                "changed",
                new Column<>(
                        room -> Typed.text(room.changedBy()),
                        Comparator.comparing(
                                RoomNameView::changedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))));
        return columns;
    }

    /** {@return the table of named rooms} */
    public LazyTable<RoomNameView> getTable() {
        return table;
    }
}
