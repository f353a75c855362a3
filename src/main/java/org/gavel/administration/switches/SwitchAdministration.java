package org.gavel.administration.switches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.Changes;
import org.gavel.administration.InputCheck;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.probe.ProbeReport;
import org.gavel.administration.probe.ProbeTarget;
import org.gavel.administration.probe.SwitchProbe;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.NameTemplate;
import org.gavel.conference.RoomNaming;
import org.gavel.input.Shape;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredSwitch;
import org.gavel.settings.SwitchTarget;
import org.gavel.settings.store.SwitchTargetEntity;
import org.gavel.store.Transactions;
import org.gavel.verto.CertificateFacts;
import org.gavel.verto.Credentials;
import org.gavel.verto.Trust;

/**
 * What administrators do with switches: enter some, choose the one to use, try one out. What is chosen takes effect at the next start,
 * and only where the server's own configuration names no switch.
 */
@ApplicationScoped
public class SwitchAdministration {

    static final int MOST_SWITCHES = 50;

    private final Changes changes;
    private final Transactions transactions;
    private final Settings settings;
    private final StoredSwitch running;
    private final SwitchProbe probe;
    private final Shape shape;

    /**
     * Makes the bean.
     *
     * @param changes makes what administrators change
     * @param transactions by which switches are read
     * @param settings tell whether the server's configuration names the switch
     * @param running the switch that was chosen when Gavel started
     * @param probe tests a switch
     * @param shape checks what was entered against its constraints
     */
    @Inject
    public SwitchAdministration(
            Changes changes,
            Transactions transactions,
            Settings settings,
            StoredSwitch running,
            SwitchProbe probe,
            Shape shape) {
        this.changes = changes;
        this.transactions = transactions;
        this.settings = settings;
        this.running = running;
        this.probe = probe;
        this.shape = shape;
    }

    /**
     * {@return all switches that are entered, and what runs}
     *
     * @param by the administrator
     * @throws org.gavel.store.DatabaseAwayException when the database cannot be asked
     * @throws org.gavel.account.NotPermittedException when they may not manage switches
     */
    @Permitted(Permission.SWITCHES)
    public SwitchesView switches(Actor by) {
        List<SwitchView> all = transactions.run(
                em -> all(em).stream().map(SwitchAdministration::view).toList());
        Optional<SwitchTarget> chosen =
                all.stream().filter(SwitchView::inUse).map(SwitchView::target).findFirst();
        return new SwitchesView(
                all,
                settings.switchIsFixed(),
                settings.demonstration(),
                settings.switchUrl().map(URI::toString).orElse(""),
                settings.switchDomain(),
                !settings.switchIsFixed() && !isRunning(chosen));
    }

    private boolean isRunning(Optional<SwitchTarget> chosen) {
        Optional<SwitchTarget> now = running.chosen();
        return (chosen.isPresent() && now.isPresent()) ? chosen.get().connectsLike(now.get()) : chosen.equals(now);
    }

    /**
     * Finds a switch.
     *
     * @param by the administrator
     * @param id the row's number
     * @return empty when there is no such switch
     * @throws org.gavel.store.DatabaseAwayException when the database cannot be asked
     * @throws org.gavel.account.NotPermittedException when they may not manage switches
     */
    @Permitted(Permission.SWITCHES)
    public Optional<SwitchView> find(Actor by, long id) {
        return transactions.run(
                em -> Optional.ofNullable(em.find(SwitchTargetEntity.class, id)).map(SwitchAdministration::view));
    }

    /**
     * Looks at a certificate before it is saved with its switch.
     *
     * @param pem as typed or read from a file; may be hostile
     * @return what is wrong with it, of the field {@code certificate}; empty when it can be saved
     */
    @Permitted(Permission.SWITCHES)
    public List<Problem> certificateProblems(String pem) {
        return new InputCheck(shape.ofValue(SwitchDraft.class, "certificate", pem.strip())).problems();
    }

    /**
     * Adds or changes a switch. The first one is the one to use.
     *
     * @param by the administrator
     * @param draft what they entered; hostile text
     * @return the switch as it is now, or why it was not saved; problems name the draft's fields
     */
    @Permitted(Permission.SWITCHES)
    public Saving<SwitchView> save(Actor by, SwitchDraft draft) {
        return changes.make(
                by,
                Permission.SWITCHES,
                draft.what(),
                (em, record) -> draft.id() == null ? add(em, draft, record) : change(em, draft, record));
    }

    /**
     * Chooses the switch to use from the next start on.
     *
     * @param by the administrator
     * @param id the row's number
     * @param version as it was read
     * @return the switch as it is now, or why it was not chosen
     */
    @Permitted(value = Permission.SWITCHES, attempt = "switch.use")
    public Saving<SwitchView> use(Actor by, long id, int version) {
        return changes.make(by, Permission.SWITCHES, AuditWhat.SWITCH_USE, (em, record) -> {
            SwitchTargetEntity wanted = em.find(SwitchTargetEntity.class, id);
            if (wanted == null || wanted.version() != version) {
                return conflict(wanted, record);
            }
            if (!wanted.isInUse()) {
                Optional<SwitchTargetEntity> before =
                        all(em).stream().filter(SwitchTargetEntity::isInUse).findFirst();
                before.ifPresent(other -> other.use(false, record.who(), record.at()));
                wanted.use(true, record.who(), record.at());
                record.on(wanted.target().name(), wanted.target().url());
                record.changed(
                        "use",
                        before.map(other -> other.target().name()).orElse(""),
                        wanted.target().name());
                em.flush();
            }
            return new Saving.Done<>(view(wanted));
        });
    }

    /**
     * Removes a switch that is not in use.
     *
     * @param by the administrator
     * @param id the row's number
     * @param version as it was read
     * @return the switch as it was, or why it was not removed
     */
    @Permitted(value = Permission.SWITCHES, attempt = "switch.remove")
    public Saving<SwitchView> remove(Actor by, long id, int version) {
        return changes.make(by, Permission.SWITCHES, AuditWhat.SWITCH_REMOVE, (em, record) -> {
            SwitchTargetEntity found = em.find(SwitchTargetEntity.class, id);
            if (found == null || found.version() != version) {
                return conflict(found, record);
            }
            if (found.isInUse()) {
                return new Saving.Invalid<>(List.of(Problem.of("", "problem.switch.inUse")));
            }
            record.on(found.target().name(), found.target().url());
            record.changed("name", found.target().name(), null);
            record.changed("url", found.target().url(), null);
            em.remove(found);
            return new Saving.Done<>(view(found));
        });
    }

    // ---- the probe -----------------------------------------------------------------------------------------------

    /**
     * Tests a switch as it is typed, saved or not.
     *
     * @param by the administrator
     * @param draft what they entered; hostile text
     * @param login of an account at the switch; neither it nor the password is kept
     * @param password of that account; hostile text
     * @return completes at the latest after {@link SwitchProbe#LONGEST}, never exceptionally
     */
    @Permitted(value = Permission.SWITCHES, attempt = "switch.probe")
    public CompletionStage<Saving<ProbeReport>> probe(Actor by, SwitchDraft draft, String login, String password) {
        ProbeAccount account = new ProbeAccount(login, password);
        InputCheck check = new InputCheck(shape.of(draft));
        check.addAll(new InputCheck(shape.of(account)).problems());
        if (!check.isFine()) {
            return done(new Saving.Invalid<>(check.problems()));
        }
        CompletionStage<ProbeReport> report = probe.begin(by.who().id(), probeTarget(draft.target(), account));
        return report == null
                ? done(new Saving.Invalid<>(List.of(Problem.of("", "problem.probe.busy"))))
                : report.thenApply(Saving.Done::new);
    }

    private static ProbeTarget probeTarget(SwitchTarget target, ProbeAccount account) {
        String pem = target.certificate();
        return new ProbeTarget(
                URI.create(target.url()),
                new RoomNaming(target.domain(), new NameTemplate(target.roomTemplate())),
                pem.isEmpty() ? new Trust.OfTheSystem() : new Trust.OfText(pem),
                new Credentials(account.probeLogin(), account.probePassword()));
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedStage(value);
    }

    // ---- saving --------------------------------------------------------------------------------------------------

    private Saving<SwitchView> add(EntityManager em, SwitchDraft draft, ChangeRecord record) {
        InputCheck check = checked(em, draft);
        SwitchTarget wanted = draft.target();
        List<SwitchTargetEntity> all = all(em);
        if (check.isFine() && all.size() >= MOST_SWITCHES) {
            check.add("", "problem.switch.tooMany", MOST_SWITCHES);
        }
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        SwitchTargetEntity added = new SwitchTargetEntity();
        tell(new SwitchTarget("", "", "", "", ""), wanted, record);
        added.set(wanted, record.who(), record.at());
        added.use(all.stream().noneMatch(SwitchTargetEntity::isInUse), record.who(), record.at());
        em.persist(added);
        em.flush();
        return new Saving.Done<>(view(added));
    }

    private Saving<SwitchView> change(EntityManager em, SwitchDraft draft, ChangeRecord record) {
        SwitchTargetEntity found = em.find(SwitchTargetEntity.class, draft.id());
        if (found == null || found.version() != draft.version()) {
            return conflict(found, record);
        }
        InputCheck check = checked(em, draft);
        SwitchTarget wanted = draft.target();
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        if (!wanted.equals(found.target())) {
            tell(found.target(), wanted, record);
            found.set(wanted, record.who(), record.at());
            em.flush();
        }
        return new Saving.Done<>(view(found));
    }

    private InputCheck checked(EntityManager em, SwitchDraft draft) {
        InputCheck check = new InputCheck(shape.of(draft, SwitchDraft.Saved.class));
        String name = draft.name().toLowerCase(Locale.ROOT);
        boolean taken = all(em).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .anyMatch(
                        other -> other.target().name().toLowerCase(Locale.ROOT).equals(name));
        if (taken && check.isFine("name")) {
            check.add("name", "problem.nameTaken", draft.name());
        }
        return check;
    }

    private static void tell(SwitchTarget before, SwitchTarget after, ChangeRecord record) {
        record.on(after.name(), after.url());
        record.changed("name", before.name(), after.name());
        record.changed("url", before.url(), after.url());
        record.changed("domain", before.domain(), after.domain());
        record.changed("roomTemplate", before.roomTemplate(), after.roomTemplate());
        if (!before.certificate().equals(after.certificate())) {
            record.detail("certificate", subjects(before) + " → " + subjects(after));
        }
    }

    private static String subjects(SwitchTarget target) {
        String all = facts(target).stream()
                .map(facts -> facts.subject() + " (" + facts.until() + ")")
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }

    private static Saving<SwitchView> conflict(SwitchTargetEntity found, ChangeRecord record) {
        return found == null
                ? new Saving.Conflict<>(null, "", record.at())
                : new Saving.Conflict<>(view(found), found.changedBy(), found.changedAt());
    }

    private static List<SwitchTargetEntity> all(EntityManager em) {
        return em.createQuery("select s from SwitchTargetEntity s order by s.name, s.id", SwitchTargetEntity.class)
                .getResultList();
    }

    private static SwitchView view(SwitchTargetEntity found) {
        return new SwitchView(
                found.id(),
                found.version(),
                found.target(),
                found.isInUse(),
                facts(found.target()),
                found.changedBy(),
                found.changedAt());
    }

    private static List<CertificateFacts> facts(SwitchTarget target) {
        try {
            return target.certificate().isEmpty() ? List.of() : CertificateFacts.read(target.certificate());
        } catch (CertificateException e) {
            return List.of();
        }
    }
}
