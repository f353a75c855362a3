package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.gavel.account.Actor;
import org.gavel.rate.KeyedRateLimiter;
import org.gavel.rate.RateLimit;

/**
 * Writes refusals into the audit. A script that is refused all day long must not fill the disk: refusals beyond the
 * limit of one caller are only counted, and one line a minute says how many there were. A refusal that cannot be
 * written is logged.
 */
@ApplicationScoped
public class RefusalRecorder {

    /** The name of a line that counts refusals. */
    public static final String COUNTED = AuditWhat.REFUSALS.wire();

    /**
     * The limit of refusals with a line of their own, for each person, or for each address at which nobody is signed
     * in.
     */
    static final RateLimit LISTED = new RateLimit(60, 60);

    private final Audit audit;
    private final KeyedRateLimiter rate;
    private final RefusalCounts counts;

    /**
     * Makes the bean.
     *
     * @param audit takes the lines
     */
    @Inject
    public RefusalRecorder(Audit audit) {
        // Monotonic time, so that setting the machine's clock does not change the limit.
        this(audit, System::nanoTime);
    }

    RefusalRecorder(Audit audit, LongSupplier nanoTime) {
        this.audit = audit;
        this.rate = new KeyedRateLimiter(() -> LISTED, nanoTime);
        this.counts = new RefusalCounts(nanoTime);
    }

    /**
     * Writes a refusal, or counts it where its caller is beyond the limit.
     *
     * @param refusal an entry whose result is {@link AuditResult#REFUSED}
     */
    public void write(AuditEntry refusal) {
        Actor by = refusal.by();
        String key = by.isAnonymous() ? "@" + by.address() : by.who().id();
        if (rate.allows(key)) {
            audit.note(refusal);
        } else {
            counts.count(key, by);
        }
    }

    /** Writes the counts that are due. Call it every few seconds. */
    void tick() {
        tell(counts.due());
    }

    /** Writes all counts when the server stops, before the audit is closed. */
    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        tell(counts.rest());
    }

    private void tell(List<RefusalCounts.Omitted> omissions) {
        omissions.forEach(omitted -> audit.note(new AuditEntry(
                AuditKind.REFUSAL,
                omitted.by(),
                COUNTED,
                null,
                List.of(),
                Map.of("omitted", Integer.toString(omitted.count())),
                AuditResult.REFUSED)));
    }
}
