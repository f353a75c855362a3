package org.gavel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.gavel.settings.store.SettingEntity;
import org.gavel.store.ConfigurationPoll;
import org.gavel.store.ConfigurationReload;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Transactions;

/**
 * Keeps the settings that administrators changed on a page in memory, so that readers wait for no database. They are
 * read when Gavel starts and after each change on any node. While the database is away the last known settings stay in
 * use.
 */
@ApplicationScoped
public class StoredSettings {

    private record Known(long version, Map<String, String> texts) {}

    private final Transactions transactions;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, Map.of()));
    private final ConfigurationReload reloading = new ConfigurationReload("The settings");

    /**
     * Makes the bean. It reads the settings at the first {@link #seen}.
     *
     * @param transactions read the settings
     */
    @Inject
    public StoredSettings(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Returns the stored value of a setting.
     *
     * @param setting the setting
     * @return its text; empty where none is stored, or the stored text is not a valid value
     */
    public Optional<String> text(LiveSetting setting) {
        return Optional.ofNullable(known.get().texts().get(setting.key())).filter(setting::takes);
    }

    /**
     * Reads the settings again after a change on this node. The change is in effect when this returns.
     *
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    public synchronized void reload() {
        known.set(transactions.run(StoredSettings::load));
    }

    /**
     * Reads the settings again where the configuration has changed, on this node or on another.
     *
     * @param now the version that was seen
     */
    public synchronized void seen(@Observes ConfigurationPoll.Seen now) {
        if (now.version() != known.get().version()) {
            reloading.run(this::reload);
        }
    }

    private static Known load(EntityManager em) {
        long version = ConfigurationVersion.of(em);
        return new Known(
                version,
                em.createQuery("select s from SettingEntity s", SettingEntity.class)
                        .getResultStream()
                        .collect(Collectors.toUnmodifiableMap(SettingEntity::name, SettingEntity::text)));
    }
}
