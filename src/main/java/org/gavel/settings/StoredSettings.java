package org.gavel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.gavel.settings.store.SettingEntity;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Transactions;

/**
 * What administrators have set, in memory, where nobody waits for it. Loaded when Gavel starts and again after each change, whichever
 * node made it. While the database is away the last known holds on.
 */
@ApplicationScoped
public class StoredSettings {

    private static final Logger LOG = System.getLogger(StoredSettings.class.getName());

    private record Known(long version, Map<String, String> texts) {}

    private final Transactions transactions;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, Map.of()));
    private boolean away;

    /** For the proxy of the container. */
    protected StoredSettings() {
        this(null);
    }

    @Inject
    public StoredSettings(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What is set for that name, and can be its value. */
    public Optional<String> text(LiveSetting setting) {
        return Optional.ofNullable(known.get().texts().get(setting.key())).filter(setting::takes);
    }

    /** Something was changed here: it holds when this returns. Throws when the database is away. */
    public synchronized void reload() {
        known.set(transactions.run(StoredSettings::load));
    }

    /**
     * Lets time pass; to be called about twice a second, where waiting for the database holds up nobody.
     *
     * @return whether the database is there
     */
    public synchronized boolean tick() {
        try {
            if (transactions.run(ConfigurationVersion::of) != known.get().version()) {
                reload();
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                LOG.log(Level.WARNING, "The settings cannot be read; the last known hold: {0}", e.getMessage());
            }
            away = true;
        }
        return !away;
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
