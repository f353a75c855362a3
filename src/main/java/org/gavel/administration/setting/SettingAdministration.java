package org.gavel.administration.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.InputCheck;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Fault;
import org.gavel.input.Shape;
import org.gavel.input.Wrong;
import org.gavel.settings.LiveSetting;
import org.gavel.settings.Settings;
import org.gavel.settings.store.SettingEntity;
import org.gavel.store.Transactions;

/** Lists and changes the settings that administrators can change while Gavel runs. */
@ApplicationScoped
public class SettingAdministration {

    private final Changes changes;
    private final Transactions transactions;
    private final Settings settings;
    private final SettingRules rules;
    private final Shape shape;

    /**
     * Makes the bean.
     *
     * @param changes makes what administrators change
     * @param transactions read settings
     * @param settings have the values that are in effect
     * @param rules check a setting beyond its bounds
     * @param shape checks input against its constraints
     */
    @Inject
    public SettingAdministration(
            Changes changes, Transactions transactions, Settings settings, SettingRules rules, Shape shape) {
        this.changes = changes;
        this.transactions = transactions;
        this.settings = settings;
        this.rules = rules;
        this.shape = shape;
    }

    /**
     * {@return all settings that can be changed while Gavel runs}
     *
     * @param by the administrator
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     * @throws org.gavel.account.NotPermittedException when they may not change settings
     */
    @Permitted(Permission.SETTINGS)
    public List<SettingView> settings(Actor by) {
        return transactions.run(this::views);
    }

    /**
     * Saves all settings that differ, or none. Settings that the server's own configuration sets stay as they are.
     *
     * @param by the administrator
     * @param drafts the settings as they were entered
     * @return all settings as they are now, or why none was saved; the field of a problem is the setting's key
     */
    @Permitted(value = Permission.SETTINGS, attempt = "settings.change")
    public Saving<List<SettingView>> save(Actor by, List<SettingDraft> drafts) {
        return changes.make(
                by, Permission.SETTINGS, AuditWhat.SETTINGS_CHANGE, (em, record) -> change(em, by, drafts, record));
    }

    private Saving<List<SettingView>> change(
            EntityManager em, Actor by, List<SettingDraft> drafts, ChangeRecord record) {
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
        InputCheck check = new InputCheck();
        Map<LiveSetting, String> wanted = checked(em, by, open, record.at(), check);
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
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

    private Map<LiveSetting, String> checked(
            EntityManager em, Actor by, List<SettingDraft> drafts, Instant now, InputCheck check) {
        Map<LiveSetting, String> wanted = new EnumMap<>(LiveSetting.class);
        for (SettingDraft draft : drafts) {
            LiveSetting setting = draft.setting();
            Optional<Fault> fault = shape.of(draft).stream().map(Wrong::fault).findFirst();
            if (fault.isPresent()) {
                check.addAll(List.of(new Problem(
                        setting.key(), fault.get().key(), fault.get().values())));
                continue;
            }
            if (!draft.text().equals(settings.live(setting))) {
                check.addAll(rules.problems(em, by, setting, draft.text(), now));
            }
            wanted.put(setting, draft.text());
        }
        if (check.isFine()) {
            checkTogether(wanted, check);
        }
        return wanted;
    }

    /** Checks that the idle time is not longer than a session: otherwise no session would ever end for being idle. */
    private void checkTogether(Map<LiveSetting, String> wanted, InputCheck check) {
        long idle = minutes(wanted, LiveSetting.SESSION_IDLE, settings.sessionIdle());
        long longest = minutes(wanted, LiveSetting.SESSION_LONGEST, settings.sessionLongest());
        if (idle > longest) {
            check.add(LiveSetting.SESSION_IDLE.key(), "problem.setting.idleLongest", idle, longest);
        }
    }

    private static long minutes(Map<LiveSetting, String> wanted, LiveSetting setting, Duration otherwise) {
        return wanted.containsKey(setting) ? Long.parseLong(wanted.get(setting)) : otherwise.toMinutes();
    }

    // ---- what is there -------------------------------------------------------------------------------------------

    private List<SettingView> views(EntityManager em) {
        return views(em, Map.of());
    }

    /** @param changing the values that take effect when the transaction ends */
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
