package org.gavel.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.json.JsonBinding;
import org.gavel.json.MalformedJsonException;
import org.gavel.store.Transactions;

/**
 * Stores the views of tables that people chose, so that each person finds theirs in every browser and after a restart.
 */
@ApplicationScoped
public class TablePreferences {

    private final Transactions transactions;

    /**
     * Makes the bean.
     *
     * @param transactions read and change preferences
     */
    @Inject
    public TablePreferences(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Reads a preference.
     *
     * @param login the person's login
     * @param table the table's name, at most 32 characters
     * @return the view; empty where none is stored, or the stored one cannot be read
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    public Optional<TableLook> of(String login, String table) {
        return transactions
                .run(em -> Optional.ofNullable(
                                em.find(TablePreferenceEntity.class, new TablePreferenceId(login, table)))
                        .map(TablePreferenceEntity::look))
                .flatMap(TablePreferences::read);
    }

    /**
     * Stores a preference instead of the former one. One of more than 4000 characters as JSON is not stored.
     *
     * @param login the person's login
     * @param table the table's name, at most 32 characters
     * @param look the view
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    public void keep(String login, String table, TableLook look) {
        String text = JsonBinding.terse(look);
        if (text.length() <= TablePreferenceEntity.LONGEST) {
            transactions.run(em -> em.merge(new TablePreferenceEntity(new TablePreferenceId(login, table), text)));
        }
    }

    private static Optional<TableLook> read(String text) {
        try {
            return Optional.of(JsonBinding.read(text, TableLook.class));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }
}
