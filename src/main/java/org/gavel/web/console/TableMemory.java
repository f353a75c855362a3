package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gavel.account.store.TableLook;
import org.gavel.account.store.TablePreferences;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.TakenException;
import org.gavel.web.session.CurrentActor;

/** Recalls how the person of this request looked at a table. A database that is away keeps nobody from looking: they see it as everybody does. */
@RequestScoped
public class TableMemory {

    private static final Logger LOG = System.getLogger(TableMemory.class.getName());

    private final TablePreferences preferences;
    private final CurrentActor current;

    @Inject
    TableMemory(TablePreferences preferences, CurrentActor current) {
        this.preferences = preferences;
        this.current = current;
    }

    /**
     * {@return how the person of this request looks at a table}
     *
     * @param table its name
     * @param otherwise how it looks to people who never changed it
     */
    public TableLook recall(String table, TableLook otherwise) {
        try {
            return preferences.of(login(), table).orElse(otherwise);
        } catch (DatabaseAwayException e) {
            LOG.log(Level.DEBUG, "what was chosen for a table cannot be read", e);
            return otherwise;
        }
    }

    /**
     * @param table its name
     * @param look how it is looked at from now on
     */
    public void remember(String table, TableLook look) {
        try {
            preferences.keep(login(), table, look);
        } catch (DatabaseAwayException | TakenException e) {
            // Another page of the same person kept one at the same moment: one of the two is as good as the other.
            LOG.log(Level.DEBUG, "what was chosen for a table cannot be kept", e);
        }
    }

    private String login() {
        return current.actor().who().id();
    }
}
