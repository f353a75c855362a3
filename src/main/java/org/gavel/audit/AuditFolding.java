package org.gavel.audit;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gavel.store.Transactions;

/**
 * Folds the text of lines from older versions, a batch at a time, so that the search finds them like new lines.
 *
 * <p>In each chain all lines from some number on are folded, because new lines are. So it goes down from the first
 * folded line. Its progress is read from the lines, also after a restart and beside another Gavel that does the same.
 */
final class AuditFolding {

    static final int BATCH = 500;
    static final Duration PAUSE = Duration.ofMillis(250);

    private static final Logger LOG = System.getLogger(AuditFolding.class.getName());
    private static final int SKIPPED_AFTER_A_FAILURE = 40;

    /**
     * The progress: all lines of a chain from this number on are folded.
     *
     * @param chain the chain
     * @param number the number of the first folded line
     * @param folded how many lines were folded since the start
     */
    private record Place(String chain, long number, long folded) {

        static Place start(long folded) {
            return new Place("", 0, folded);
        }
    }

    private final Transactions transactions;
    private final int batch;
    private final Duration pause;
    private Place at = Place.start(0);
    private int skipped;
    private volatile ScheduledFuture<?> round;

    /**
     * Makes a folding that has not begun.
     *
     * @param batch how many lines are read at once
     * @param pause the pause between two batches
     */
    AuditFolding(Transactions transactions, int batch, Duration pause) {
        this.transactions = transactions;
        this.batch = batch;
        this.pause = pause;
    }

    /** @param scheduler runs tasks that may wait for the database */
    void start(ScheduledExecutorService scheduler) {
        round = scheduler.scheduleWithFixedDelay(this::tick, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (round != null) {
            round.cancel(false);
        }
    }

    private void tick() {
        if (skipped > 0) {
            skipped--;
            return;
        }
        try {
            if (!step()) {
                stop();
            }
        } catch (RuntimeException e) {
            // The database is away, or another Gavel just folded the same lines: the next step reads the progress
            // again.
            LOG.log(Level.DEBUG, "Lines of the audit could not be folded now: {0}", e.getMessage());
            at = Place.start(at.folded());
            skipped = SKIPPED_AFTER_A_FAILURE;
        }
    }

    /** Folds one batch, and returns whether there may be more. */
    boolean step() {
        Optional<Place> next = transactions.run(this::step);
        next.ifPresent(place -> at = place);
        if (next.isEmpty() && at.folded() > 0) {
            LOG.log(Level.INFO, "{0} older lines of the audit were folded for the search.", at.folded());
        }
        return next.isPresent();
    }

    private Optional<Place> step(EntityManager em) {
        List<AuditLine> lines = em.createQuery(
                        "select l from AuditLineEntity l where l.chain = :chain and l.number < :number"
                                + " order by l.number desc",
                        AuditLineEntity.class)
                .setParameter("chain", at.chain())
                .setParameter("number", at.number())
                .setMaxResults(batch)
                .getResultStream()
                .map(AuditLineEntity::line)
                .toList();
        if (lines.isEmpty()) {
            return nextChain(em);
        }
        List<AuditLine> searched =
                lines.stream().filter(AuditSearchEntity::isSearched).toList();
        searched.forEach(line -> em.persist(new AuditSearchEntity(line)));
        return Optional.of(new Place(at.chain(), lines.get(lines.size() - 1).number(), at.folded() + searched.size()));
    }

    private Optional<Place> nextChain(EntityManager em) {
        String chain = em.createQuery("select min(l.chain) from AuditLineEntity l where l.chain > :chain", String.class)
                .setParameter("chain", at.chain())
                .getSingleResult();
        if (chain == null) {
            return Optional.empty();
        }
        Long first = em.createQuery("select min(s.number) from AuditSearchEntity s where s.chain = :chain", Long.class)
                .setParameter("chain", chain)
                .getSingleResult();
        return Optional.of(new Place(chain, first == null ? Long.MAX_VALUE : first, at.folded()));
    }
}
