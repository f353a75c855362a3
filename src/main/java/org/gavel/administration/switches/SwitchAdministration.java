package org.gavel.administration.switches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
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
import org.gavel.verto.Credentials;
import org.gavel.verto.Trust;

/**
 * Lists, adds, changes, chooses, removes and tests switches for administrators. A choice takes effect at the next
 * start, and only where the server's own configuration names no switch.
 */
@ApplicationScoped
public class SwitchAdministration {

    private final Changes changes;
    private final Transactions transactions;
    private final Settings settings;
    private final StoredSwitch running;
    private final SwitchProbe probe;
    private final Shape shape;
    private final SwitchWriting writing;

    /**
     * Makes the bean.
     *
     * @param changes makes what administrators change
     * @param transactions read switches
     * @param settings tell whether the server's configuration names the switch
     * @param running the switch that was chosen when Gavel started
     * @param probe tests a switch
     * @param shape checks input against its constraints
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
        this.writing = new SwitchWriting(shape);
    }

    /**
     * {@return all switches that were entered, and the switch that Gavel uses now}
     *
     * @param by the administrator
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     * @throws org.gavel.account.NotPermittedException when they may not manage switches
     */
    @Permitted(Permission.SWITCHES)
    public SwitchesView switches(Actor by) {
        List<SwitchView> all = transactions.run(SwitchWriting::views);
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
     * @param id the row's id
     * @return the switch; empty when there is none
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     * @throws org.gavel.account.NotPermittedException when they may not manage switches
     */
    @Permitted(Permission.SWITCHES)
    public Optional<SwitchView> find(Actor by, long id) {
        return transactions.run(
                em -> Optional.ofNullable(em.find(SwitchTargetEntity.class, id)).map(SwitchWriting::view));
    }

    /**
     * Checks a certificate before it is saved with its switch.
     *
     * @param pem the text as it was typed or read from a file; hostile text
     * @return the problems of the field {@code certificate}; empty when it can be saved
     * @throws org.gavel.account.NotPermittedException when the caller may not manage switches
     */
    @Permitted(Permission.SWITCHES)
    public List<Problem> certificateProblems(String pem) {
        return new InputCheck(shape.ofValue(SwitchDraft.class, "certificate", pem.strip())).problems();
    }

    /**
     * Adds or changes a switch. The first switch is chosen for use.
     *
     * @param by the administrator
     * @param draft the switch as it was entered; hostile text
     * @return the switch as it is now, or why it was not saved; problems name the fields of the draft
     */
    @Permitted(Permission.SWITCHES)
    public Saving<SwitchView> save(Actor by, SwitchDraft draft) {
        return changes.make(
                by,
                Permission.SWITCHES,
                draft.what(),
                (em, record) ->
                        draft.id() == null ? writing.add(em, draft, record) : writing.change(em, draft, record));
    }

    /**
     * Chooses the switch to use from the next start on.
     *
     * @param by the administrator
     * @param id the row's id
     * @param version the row's version when it was read
     * @return the switch as it is now, or why it was not chosen
     */
    @Permitted(value = Permission.SWITCHES, attempt = "switch.use")
    public Saving<SwitchView> use(Actor by, long id, int version) {
        return changes.make(
                by, Permission.SWITCHES, AuditWhat.SWITCH_USE, (em, record) -> writing.use(em, id, version, record));
    }

    /**
     * Removes a switch that is not in use.
     *
     * @param by the administrator
     * @param id the row's id
     * @param version the row's version when it was read
     * @return the switch as it was, or why it was not removed
     */
    @Permitted(value = Permission.SWITCHES, attempt = "switch.remove")
    public Saving<SwitchView> remove(Actor by, long id, int version) {
        return changes.make(
                by,
                Permission.SWITCHES,
                AuditWhat.SWITCH_REMOVE,
                (em, record) -> writing.remove(em, id, version, record));
    }

    // ---- the probe -----------------------------------------------------------------------------------------------

    /**
     * Tests a switch as it is entered, saved or not.
     *
     * @param by the administrator
     * @param draft the switch as it was entered; hostile text
     * @param login the login of an account at the switch, which is not stored; hostile text
     * @param password the password of that account, which is not stored; hostile text
     * @return a stage that completes after {@link SwitchProbe#LONGEST} at the latest, never exceptionally
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
}
