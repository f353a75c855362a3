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
import org.gavel.account.PolicyCache;
import org.gavel.account.store.StoredPolicy;
import org.gavel.audit.Audit;
import org.gavel.audit.AuditOutcome;
import org.gavel.audit.AuditRef;
import org.gavel.audit.AuditResult;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.audit.AuditWhat;
import org.gavel.settings.StoredSettings;
import org.gavel.store.ConfigurationReload;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.DataRefusedException;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.Transactions;

/**
 * Makes all changes of the configuration: only with permission, one after the other, completely or not at all. Each
 * change is in the audit before it takes effect, and is in effect on this node when the method returns.
 */
@ApplicationScoped
public class Changes {

    private static final Logger LOG = System.getLogger(Changes.class.getName());

    private final AccessControl accessControl;
    private final Transactions transactions;
    private final Audit audit;
    private final PolicyCache policy;
    private final StoredPolicy stored;
    private final StoredSettings settings;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param accessControl decides on permissions
     * @param transactions run changes
     * @param audit takes a line before each change takes effect
     * @param policy is read again after a change
     * @param stored reads the policy within the transaction of a change
     * @param settings are read again after a change
     * @param clock tells the time of day
     */
    @Inject
    public Changes(
            AccessControl accessControl,
            Transactions transactions,
            Audit audit,
            PolicyCache policy,
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
     * Makes a change if the administrator still has the permission when it is its turn. {@link Permitted} use cases
     * have asked access control before, but an earlier change may have withdrawn the permission since.
     *
     * @param <T> what is changed
     * @param by the administrator
     * @param needs the permission that they need in all rooms
     * @param what the kind of change, for the audit
     * @param work makes the change
     * @return the outcome
     */
    public <T> Saving<T> make(Actor by, Permission needs, AuditWhat what, ChangeWork<T> work) {
        return make(
                by,
                what,
                (em, record) ->
                        accessControl.admits(by, needs, what.wire(), null) ? work.in(em, record) : refused(needs));
    }

    /**
     * {@return a refusal that names the missing permission}
     *
     * @param <T> what is changed
     * @param lacks the permission that the administrator lacks
     */
    public static <T> Saving<T> refused(Permission lacks) {
        return new Saving.Refused<>(Problem.of("", "problem.refused", lacks.wire()));
    }

    /**
     * Makes a change that needs no permission, because people make it of their own account, or Gavel makes it.
     *
     * @param <T> what is changed
     * @param by the person who makes it, or {@link SystemActor#GAVEL}
     * @param what the kind of change, for the audit
     * @param work makes the change
     * @return the outcome
     */
    public <T> Saving<T> make(Actor by, AuditWhat what, ChangeWork<T> work) {
        try {
            return attempt(by, what, work);
        } catch (OptimisticLockException | DataRefusedException e) {
            return attemptAgain(by, what, work);
        } catch (DatabaseAwayException e) {
            return away(e);
        } catch (AuditUnavailableException e) {
            return new Saving.Unavailable<>(Problem.of("", "problem.auditAway"));
        }
    }

    /** Tries once more after a conflict with a faster change, which this attempt reads. */
    private <T> Saving<T> attemptAgain(Actor by, AuditWhat what, ChangeWork<T> work) {
        try {
            return attempt(by, what, work);
        } catch (OptimisticLockException | DataRefusedException e) {
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
        takeEffect(attempt.record);
        return attempt.result;
    }

    /**
     * Waits until no other change is under way, and reads the policy that the earlier ones left: one of them may have
     * withdrawn a permission that this change needs.
     */
    private void catchUp(EntityManager em) {
        ConfigurationVersion.grow(em);
        long before = ConfigurationVersion.of(em) - 1;
        if (policy.current().version() < before) {
            policy.learn(stored.load(em, before));
        }
    }

    /** Puts a saved change into effect on this node. If the values cannot be read now, the next poll reads them. */
    private void takeEffect(ChangeRecord record) {
        new ConfigurationReload("The values of a change that was just saved").run(() -> {
            policy.reload();
            settings.reload();
        });
        try {
            record.runAfterwards();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener failed after a change.", e);
        }
    }

    /** Makes the server roll back the transaction. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }

    /** One attempt at a change and its outcome. */
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

        /** Completes the audit's line. When the database goes away during the commit, the outcome is unconfirmed. */
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
