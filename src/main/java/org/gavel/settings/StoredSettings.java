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
import org.gavel.store.ConfigurationSeen;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Rereading;
import org.gavel.store.Transactions;

/**
 * What administrators have set, in memory, where nobody waits for it. Loaded when Gavel starts and again after each change, whichever
 * node made it. While the database is away the last known holds on.
 */
@ApplicationScoped
public class StoredSettings {

    private record Known(long version, Map<String, String> texts) {}

    private final Transactions transactions;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, Map.of()));
    private final Rereading rereading = new Rereading("the settings");

    /**
     * Makes the bean, which reads the settings when it is first told of a version.
     *
     * @param transactions by which the settings are read
     */
    @Inject
    public StoredSettings(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is set for that name, and can be its value.
     *
     * @param setting whose text is asked for
     * @return empty where nothing is set, or what is set cannot be its value
     */
    public Optional<String> text(LiveSetting setting) {
        return Optional.ofNullable(known.get().texts().get(setting.key())).filter(setting::takes);
    }

    /** Something was changed here: it holds when this returns. Throws when the database is away. */
    public synchronized void reload() {
        known.set(transactions.run(StoredSettings::load));
    }

    /**
     * Reads the settings again where the configuration has changed, on this node or on another.
     *
     * @param now the version that was seen
     */
    public synchronized void seen(@Observes ConfigurationSeen now) {
        if (now.version() != known.get().version()) {
            rereading.of(this::reload);
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
