package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gavel.account.Actor;
import org.gavel.account.Gate;
import org.gavel.account.Permission;
import org.gavel.settings.LiveSetting;
import org.gavel.settings.LiveSetting.Kind;
import org.gavel.settings.Settings;
import org.gavel.settings.store.SettingEntity;
import org.gavel.store.Transactions;

/** What administrators do with the settings that can be changed while Gavel runs. */
@ApplicationScoped
public class SettingAdministration {

    /** The width of the column in which texts are kept. */
    private static final int LONGEST_TEXT = 1_024;

    private final Changes changes;
    private final Gate gate;
    private final Transactions transactions;
    private final Settings settings;

    /** For the proxy of the container. */
    protected SettingAdministration() {
        this(null, null, null, null);
    }

    @Inject
    public SettingAdministration(Changes changes, Gate gate, Transactions transactions, Settings settings) {
        this.changes = changes;
        this.gate = gate;
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * All of them.
     *
     * @throws NotPermittedException when he may not
     * @throws org.gavel.store.DatabaseAwayException
     */
    public List<SettingView> settings(Actor by) {
        Reading.check(gate, by, Permission.SETTINGS);
        return transactions.run(this::views);
    }

    /** Saves all that are entered and differ, or none. Those that the server's own configuration sets are left alone. */
    public Saving<List<SettingView>> save(Actor by, List<SettingDraft> drafts) {
        return changes.make(by, Permission.SETTINGS, "settings.change", (em, record) -> change(em, drafts, record));
    }

    private Saving<List<SettingView>> change(EntityManager em, List<SettingDraft> drafts, ChangeRecord record) {
        List<SettingDraft> open = drafts.stream()
                .filter(draft -> !settings.fixedByServer(draft.setting().key()))
                .toList();
        Map<LiveSetting, SettingEntity> stored = stored(em);
        for (SettingDraft draft : open) {
            SettingEntity present = stored.get(draft.setting());
            if (version(present) != draft.version()) {
                return new Saving.Conflict<>(
                        views(em), present == null ? "" : present.changedBy(), changedAt(present, record));
            }
        }
        Entered entered = new Entered();
        Map<LiveSetting, String> wanted = checked(em, open, entered);
        if (!entered.isRight()) {
            return new Saving.Invalid<>(entered.problems());
        }
        wanted.forEach((setting, text) -> set(em, setting, stored.get(setting), text, record));
        em.flush();
        return new Saving.Done<>(views(em, wanted));
    }

    private static Instant changedAt(SettingEntity present, ChangeRecord record) {
        return present == null ? record.at() : present.changedAt();
    }

    private void set(EntityManager em, LiveSetting setting, SettingEntity present, String text, ChangeRecord record) {
        String before = present == null ? setting.otherwise() : present.text();
        if (before.equals(text)) {
            return;
        }
        SettingEntity entity = present == null ? new SettingEntity(setting.key()) : present;
        entity.set(text, record.who(), record.at());
        if (present == null) {
            em.persist(entity);
        }
        record.on(setting.key(), setting.key());
        record.changed(setting.key(), before, text);
    }

    // ---- what is entered -----------------------------------------------------------------------------------------

    private Map<LiveSetting, String> checked(EntityManager em, List<SettingDraft> drafts, Entered entered) {
        Map<LiveSetting, String> wanted = new HashMap<>();
        for (SettingDraft draft : drafts) {
            LiveSetting setting = draft.setting();
            String text = entered.text(setting.name(), draft.text(), 1, LONGEST_TEXT);
            if (entered.isRight(setting.name()) && !setting.takes(text)) {
                entered.wrong(setting.name(), "problem.setting.bounds", setting.least(), setting.most());
            } else if (setting.kind() == Kind.ROLE && !isRole(em, text)) {
                entered.wrong(setting.name(), "problem.setting.role", text);
            }
            wanted.put(setting, text);
        }
        if (entered.isRight()) {
            checkTogether(em, wanted, entered);
        }
        return wanted;
    }

    private void checkTogether(EntityManager em, Map<LiveSetting, String> wanted, Entered entered) {
        long idle =
                minutes(wanted, LiveSetting.SESSION_IDLE, settings.sessionIdle().toMinutes());
        long longest = minutes(
                wanted, LiveSetting.SESSION_LONGEST, settings.sessionLongest().toMinutes());
        if (idle > longest) {
            entered.wrong(LiveSetting.SESSION_IDLE.name(), "problem.setting.idleLongest", idle, longest);
        }
        String bySwitch = wanted.getOrDefault(LiveSetting.SWITCH_SIGN_IN, "true");
        if (bySwitch.equals("false") && settings.switchSignIn() && !gavelAccountAdministers(em)) {
            entered.wrong(LiveSetting.SWITCH_SIGN_IN.name(), "problem.setting.lastAdministrator");
        }
    }

    private static long minutes(Map<LiveSetting, String> wanted, LiveSetting setting, long otherwise) {
        return wanted.containsKey(setting) ? Long.parseLong(wanted.get(setting)) : otherwise;
    }

    private static boolean isRole(EntityManager em, String name) {
        return name.equals("none")
                || em.createQuery(
                                        "select count(r) from RoleEntity r where r.name = :name or r.startingSet = :name",
                                        Long.class)
                                .setParameter("name", name)
                                .getSingleResult()
                        > 0;
    }

    /** Otherwise nobody could ever sign in again who may administer accounts. */
    private static boolean gavelAccountAdministers(EntityManager em) {
        return em.createQuery(
                                "select count(g) from GrantEntity g join g.role r join r.permissions p"
                                        + " where g.scope = 'ALL' and g.validFrom is null and g.validUntil is null"
                                        + " and p = :permission and g.account.active = true"
                                        + " and g.account.kind = org.gavel.account.AccountKind.GAVEL",
                                Long.class)
                        .setParameter("permission", Permission.ACCOUNTS.wire())
                        .getSingleResult()
                > 0;
    }

    // ---- what is there -------------------------------------------------------------------------------------------

    private List<SettingView> views(EntityManager em) {
        return views(em, Map.of());
    }

    /** @param changing what will hold when the transaction has ended */
    private List<SettingView> views(EntityManager em, Map<LiveSetting, String> changing) {
        Map<LiveSetting, SettingEntity> stored = stored(em);
        return Arrays.stream(LiveSetting.values())
                .map(setting -> view(setting, stored.get(setting), changing.get(setting)))
                .toList();
    }

    private SettingView view(LiveSetting setting, SettingEntity entity, String changing) {
        boolean fixed = settings.fixedByServer(setting.key());
        String kept = entity == null ? setting.otherwise() : entity.text();
        String text = fixed ? settings.live(setting) : changing == null ? kept : changing;
        return new SettingView(
                setting,
                text,
                version(entity),
                fixed,
                entity == null ? null : entity.changedBy(),
                entity == null ? null : entity.changedAt());
    }

    private static int version(SettingEntity entity) {
        return entity == null ? SettingView.UNSET : entity.version();
    }

    private static Map<LiveSetting, SettingEntity> stored(EntityManager em) {
        return em.createQuery("select s from SettingEntity s", SettingEntity.class)
                .getResultStream()
                .filter(entity -> LiveSetting.of(entity.name()).isPresent())
                .collect(
                        Collectors.toMap(entity -> LiveSetting.of(entity.name()).orElseThrow(), entity -> entity));
    }
}
