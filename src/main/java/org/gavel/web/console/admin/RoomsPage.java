package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import org.gavel.account.store.TableLook;
import org.gavel.administration.RoomAdministration;
import org.gavel.administration.RoomView;
import org.gavel.web.console.LazyTable;
import org.gavel.web.console.TableMemory;
import org.gavel.web.console.admin.ListedTable.Column;

/** All rooms that are named. */
@Named("namedRooms")
@ViewScoped
public class RoomsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private LazyTable<RoomView> table;

    @Inject
    RoomsPage(RoomAdministration administration, Surroundings at, TableMemory memory) {
        this.table = new ListedTable<>(
                memory, "rooms", columns(), TableLook.sorted("", false, 25), () -> administration.rooms(at.actor()));
    }

    private static LinkedHashMap<String, Column<RoomView>> columns() {
        LinkedHashMap<String, Column<RoomView>> columns = new LinkedHashMap<>();
        columns.put("number", Column.of(RoomView::number));
        columns.put("title", Column.of(RoomView::title));
        columns.put("conference", Column.of(RoomView::conference));
        columns.put(
                "changed",
                new Column<>(
                        room -> Typed.text(room.changedBy()),
                        Comparator.comparing(
                                RoomView::changedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))));
        return columns;
    }

    public LazyTable<RoomView> getTable() {
        return table;
    }
}
