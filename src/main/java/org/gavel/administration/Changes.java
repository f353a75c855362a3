package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.account.PolicyKeeper;
import org.gavel.account.store.StoredPolicy;
import org.gavel.audit.Audit;
import org.gavel.audit.AuditOutcome;
import org.gavel.audit.AuditRef;
import org.gavel.audit.AuditResult;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.audit.AuditWhat;
import org.gavel.settings.StoredSettings;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.Rereading;
import org.gavel.store.TakenException;
import org.gavel.store.Transactions;

/**
 * How everything that administrators can change is changed: only with permission, one after the other, all of it or nothing, written to the
 * audit before it holds, and holding everywhere on this node when the answer is there.
 */
@ApplicationScoped
public class Changes {

    private static final Logger LOG = System.getLogger(Changes.class.getName());

    private final AccessControl accessControl;
    private final Transactions transactions;
    private final Audit audit;
    private final PolicyKeeper policy;
    private final StoredPolicy stored;
    private final StoredSettings settings;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param accessControl decides on permissions
     * @param transactions in which changes are made
     * @param audit takes a line before each change holds
     * @param policy is read again after a change
     * @param stored is read again after a change
     * @param settings tell whether accounts of the switch may sign in
     * @param clock tells the time of day
     */
    @Inject
    public Changes(
            AccessControl accessControl,
            Transactions transactions,
            Audit audit,
            PolicyKeeper policy,
            StoredPolicy stored,
            StoredSettings settings,
            Clock clock) {
        this.accessControl = accessControl;
        this.transactions = transactions;
        this.audit = audit;
        this.policy = policy;
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a change if the administrator still may when it is its turn: a change before it may have taken their permission. {@link
     * Permitted} use cases have asked access control before.
     *
     * @param <T> what is changed
     * @param by the administrator
     * @param needs what they must be permitted everywhere
     * @param what the change, for the audit
     * @param work makes the change
     * @return what came of it
     */
    public <T> Saving<T> make(Actor by, Permission needs, AuditWhat what, ChangeWork<T> work) {
        return make(
                by,
                what,
                (em, record) ->
                        accessControl.admits(by, needs, what.wire(), null) ? work.in(em, record) : refused(needs));
    }

    /**
     * {@return a refusal that names it}
     *
     * @param <T> what is changed
     * @param lacks the permission that the administrator lacks
     */
    public static <T> Saving<T> refused(Permission lacks) {
        return new Saving.Refused<>(Problem.of("", "problem.refused", lacks.wire()));
    }

    /**
     * Makes a change that needs no permission, because it is the person's own or Gavel's.
     *
     * @param <T> what is changed
     * @param by who makes it
     * @param what the change, for the audit
     * @param work makes the change
     * @return what came of it
     */
    public <T> Saving<T> make(Actor by, AuditWhat what, ChangeWork<T> work) {
        try {
            return attempt(by, what, work);
        } catch (OptimisticLockException | TakenException e) {
            return attemptAgain(by, what, work);
        } catch (DatabaseAwayException e) {
            return away(e);
        } catch (AuditUnavailableException e) {
            return new Saving.Unavailable<>(Problem.of("", "problem.auditAway"));
        }
    }

    /** Somebody who was faster may have been in the way: this time what they did is seen. */
    private <T> Saving<T> attemptAgain(Actor by, AuditWhat what, ChangeWork<T> work) {
        try {
            return attempt(by, what, work);
        } catch (OptimisticLockException | TakenException e) {
            LOG.log(Level.WARNING, "{0} could not be done: {1}", what.wire(), e.getMessage());
            return new Saving.Unavailable<>(Problem.of("", "problem.again"));
        } catch (DatabaseAwayException e) {
            return away(e);
        } catch (AuditUnavailableException e) {
            return new Saving.Unavailable<>(Problem.of("", "problem.auditAway"));
        }
    }

    private static <T> Saving<T> away(DatabaseAwayException e) {
        LOG.log(Level.WARNING, "A change could not be saved: {0}", e.getMessage());
        return new Saving.Unavailable<>(Problem.of("", "problem.databaseAway"));
    }

    private <T> Saving<T> attempt(Actor by, AuditWhat what, ChangeWork<T> work) {
        Attempt<T> attempt =
                new Attempt<>(new ChangeRecord(by, what, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        try {
            transactions.run(em -> {
                catchUp(em);
                return attempt.go(em, work, audit);
            });
        } catch (Undone undone) {
            return attempt.result;
        } catch (RuntimeException e) {
            attempt.failed(audit, e);
            throw e;
        }
        attempt.written(audit);
        holds(attempt.record);
        return attempt.result;
    }

    /**
     * Waits until no other change is under way, and sees to it that this one is judged by what those before it have left: one of them may
     * have taken its maker's permission.
     */
    private void catchUp(EntityManager em) {
        ConfigurationVersion.grow(em);
        long before = ConfigurationVersion.of(em) - 1;
        if (policy.current().version() < before) {
            policy.learn(stored.load(em, before));
        }
    }

    /** It is saved: what cannot be read again just now is read in the next round. */
    private void holds(ChangeRecord record) {
        new Rereading("a change that was just saved").of(() -> {
            policy.reload();
            settings.reload();
        });
        try {
            record.runAfterwards();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "not everybody could be told of a change", e);
        }
    }

    /** Carries the transaction that is to be undone past the server. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }

    /** One attempt and what came of it. */
    private static final class Attempt<T> {

        private final ChangeRecord record;
        private Saving<T> result;
        private AuditRef line;

        Attempt(ChangeRecord record) {
            this.record = record;
        }

        Saving<T> go(EntityManager em, ChangeWork<T> work, Audit audit) {
            result = work.in(em, record);
            if (!(result instanceof Saving.Done) || record.isEmpty()) {
                throw new Undone();
            }
            em.flush();
            line = audit.write(record.entry());
            return result;
        }

        void written(Audit audit) {
            audit.complete(line, AuditOutcome.done());
        }

        /** A database that goes away during the commit does not tell whether it still made it. */
        void failed(Audit audit, RuntimeException why) {
            if (line != null) {
                audit.complete(
                        line,
                        why instanceof DatabaseAwayException
                                ? new AuditOutcome(AuditResult.UNCONFIRMED, List.of(), List.of(), null)
                                : AuditOutcome.failed(why.getMessage()));
            }
        }
    }
}
