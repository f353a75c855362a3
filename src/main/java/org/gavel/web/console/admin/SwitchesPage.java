package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gavel.account.store.TableLook;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.administration.switches.SwitchView;
import org.gavel.administration.switches.SwitchesView;
import org.gavel.web.console.LazyTable;
import org.gavel.web.console.ListedTable;
import org.gavel.web.console.ListedTable.Column;
import org.gavel.web.console.Messages;
import org.gavel.web.console.TableMemory;

/** The page of all switches, and of the one that Gavel uses. */
@Named("switches")
@ViewScoped
public class SwitchesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final SwitchesView NONE = new SwitchesView(List.of(), false, false, "", "", false);

    private SwitchAdministration administration;
    private Messages messages;
    private AdminContext at;
    private transient SwitchesView view;
    private LazyTable<SwitchView> table;

    @Inject
    SwitchesPage(SwitchAdministration administration, Messages messages, AdminContext at, TableMemory memory) {
        this.administration = administration;
        this.messages = messages;
        this.at = at;
        this.table = new ListedTable<>(
                memory,
                "switches",
                columns(),
                TableLook.sorted("", false, 25),
                () -> administration.switches(at.actor()).switches());
    }

    private static Map<String, Column<SwitchView>> columns() {
        LinkedHashMap<String, Column<SwitchView>> columns = new LinkedHashMap<>();
        columns.put("name", Column.of(one -> one.target().name()));
        columns.put("url", Column.of(one -> one.target().url()));
        columns.put("domain", Column.of(one -> one.target().domain()));
        columns.put("changed", new Column<>(SwitchView::changedBy, Comparator.comparing(SwitchView::changedAt)));
        return columns;
    }

    /** {@return the table of switches} */
    public LazyTable<SwitchView> getTable() {
        return table;
    }

    /** {@return all switches and the one in use; none while they cannot be read} */
    public SwitchesView getView() {
        if (view == null) {
            view = at.read(() -> administration.switches(at.actor()), NONE);
        }
        return view;
    }

    /** {@return which switch Gavel uses, as text} */
    public String getRunning() {
        if (getView().demonstration()) {
            return messages.say("switch.running.demonstration");
        }
        return getView().runningUrl().isEmpty()
                ? messages.say("switch.running.none")
                : messages.say(
                        "switch.running.at", getView().runningUrl(), getView().runningDomain());
    }
}
