package org.gavel.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gavel.json.JsonBinding;
import org.gavel.json.MalformedJsonException;
import org.gavel.store.Transactions;

/** How each person wants to see each table, kept in the database: it holds in every browser and after every restart. */
@ApplicationScoped
public class TablePreferences {

    private final Transactions transactions;

    /**
     * Makes the bean.
     *
     * @param transactions by which preferences are read and changed
     */
    @Inject
    public TablePreferences(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Reads a preference.
     *
     * @param login whose it is
     * @param table its name, of at most 32 characters
     * @return nothing where none is kept, or none that can be read
     * @throws org.gavel.store.DatabaseAwayException when the database cannot be asked
     */
    public Optional<TableLook> of(String login, String table) {
        return transactions
                .run(em -> Optional.ofNullable(
                                em.find(TablePreferenceEntity.class, new TablePreferenceId(login, table)))
                        .map(TablePreferenceEntity::look))
                .flatMap(TablePreferences::read);
    }

    /**
     * Keeps a preference in place of the former one. One that is too long is not kept: its filters are longer than any that finds something.
     *
     * @param login whose it is
     * @param table its name, of at most 32 characters
     * @param look how they want to see it
     * @throws org.gavel.store.DatabaseAwayException when the database cannot be asked
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
