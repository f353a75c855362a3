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
 * Writes refusals into the audit. A script that asks all day long for what is refused must not fill the disk by it: of refusals
 * that come faster than the limit of one caller allows, a line each minute tells how many there were. A refusal holds also when it
 * cannot be written.
 */
@ApplicationScoped
public class RefusalBook {

    /** What a line tells of that counts refusals. */
    public static final String COUNTED = AuditWhat.REFUSALS.wire();

    /** Refusals of one person, or of one address at which nobody is signed in, that have a line each. */
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
    public RefusalBook(Audit audit) {
        // Monotonic: a clock that is set meanwhile changes no span.
        this(audit, System::nanoTime);
    }

    RefusalBook(Audit audit, LongSupplier nanoTime) {
        this.audit = audit;
        this.rate = new KeyedRateLimiter(() -> LISTED, nanoTime);
        this.counts = new RefusalCounts(nanoTime);
    }

    /** @param refusal a line whose result is {@link AuditResult#REFUSED} */
    public void write(AuditEntry refusal) {
        Actor by = refusal.by();
        String key = by.isStranger() ? "@" + by.address() : by.who().id();
        if (rate.allows(key)) {
            audit.note(refusal);
        } else {
            counts.count(key, by);
        }
    }

    /** Lets time pass; to be called every few seconds. */
    void tick() {
        tell(counts.due());
    }

    /** The server stops: what is counted is told while the audit still takes it. */
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
