package org.gavel.web.console;

import java.util.ArrayList;
import java.util.List;
import org.gavel.account.store.TableLook;

/** Recalls what a test sets, and keeps what a table remembers. */
final class FakeTableMemory extends TableMemory {

    final List<TableLook> kept = new ArrayList<>();
    TableLook recalled;

    FakeTableMemory() {
        super(null, null);
    }

    @Override
    public TableLook recall(String table, TableLook otherwise) {
        return recalled == null ? otherwise : recalled;
    }

    @Override
    public void remember(String table, TableLook look) {
        kept.add(look);
    }
}
