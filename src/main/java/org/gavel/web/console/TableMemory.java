package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gavel.account.store.TableLook;
import org.gavel.account.store.TablePreferences;
import org.gavel.store.DataRefusedException;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.session.CurrentActor;

/** Remembers the look of tables for the person of this request. While the database cannot be asked, they see the usual look. */
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
     * {@return the look of a table for the person}
     *
     * @param table the name of the table
     * @param otherwise the look for people who never changed it
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
     * Remembers the look of a table.
     *
     * @param table the name of the table
     * @param look the look from now on
     */
    public void remember(String table, TableLook look) {
        try {
            preferences.keep(login(), table, look);
        } catch (DatabaseAwayException | DataRefusedException e) {
            // Another page of the same person stored a look at the same moment. Either of the two will do.
            LOG.log(Level.DEBUG, "what was chosen for a table cannot be kept", e);
        }
    }

    private String login() {
        return current.actor().who().id();
    }
}
