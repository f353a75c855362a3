package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gavel.account.store.TableLook;
import org.gavel.account.store.TablePreferences;
import org.gavel.store.Engine;
import org.gavel.store.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The look of a table is kept per account, in each browser and after a restart, and no other account gets it. */
@ParameterizedClass
@EnumSource(Engine.class)
class TablesAreRememberedPerPersonTest {

    private static final String AUDIT = "audit";
    private static final TableLook LOOK =
            new TableLook("time", true, 50, Set.of("address"), Map.of("who", "安娜 \"x\" %"));

    @Parameter
    Engine engine;

    private final String anna = "anna-" + UUID.randomUUID();
    private TablePreferences preferences;

    @BeforeEach
    void start() {
        preferences = new TablePreferences(new TestTransactions(engine.database()));
    }

    @Test
    void asItWasLookedAtLast() {
        assertThat(preferences.of(anna, AUDIT)).isEmpty();

        preferences.keep(anna, AUDIT, LOOK);
        assertThat(preferences.of(anna, AUDIT)).contains(LOOK);

        TableLook other = TableLook.sorted("who", false, 10);
        preferences.keep(anna, AUDIT, other);
        assertThat(preferences.of(anna, AUDIT)).contains(other);
    }

    @Test
    void forThatTableAndThatPersonOnly() {
        preferences.keep(anna, AUDIT, LOOK);

        assertThat(preferences.of(anna, "accounts")).isEmpty();
        assertThat(preferences.of(anna + "x", AUDIT)).isEmpty();
    }

    @Test
    void withinBounds() {
        preferences.keep(anna, AUDIT, LOOK);
        preferences.keep(anna, AUDIT, new TableLook("time", true, 50, Set.of(), Map.of("who", "x".repeat(5_000))));

        assertThat(preferences.of(anna, AUDIT)).contains(LOOK);
    }

    @Test
    void unreadablePreferencesCountAsNone() {
        engine.database()
                .write(em -> em.createNativeQuery(
                                "insert into table_preference (login, table_name, look) values (:login, 'audit', '[garbled')")
                        .setParameter("login", anna)
                        .executeUpdate());

        assertThat(preferences.of(anna, AUDIT)).isEmpty();
    }
}
