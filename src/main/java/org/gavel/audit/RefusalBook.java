package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Writes refusals into the audit. A script that asks all day long for what is refused must not fill the disk by it: of refusals
 * that come faster than {@link RefusalPace} allows, a line each minute tells how many there were. A refusal holds also when it
 * cannot be written.
 */
@ApplicationScoped
public class RefusalBook {

    /** What a line tells of that counts refusals. */
    public static final String COUNTED = AuditWhat.REFUSALS.wire();

    private final Audit audit;
    private final RefusalPace pace;

    /**
     * Makes the bean.
     *
     * @param audit takes the lines
     */
    @Inject
    public RefusalBook(Audit audit) {
        this(audit, System::currentTimeMillis);
    }

    RefusalBook(Audit audit, LongSupplier millis) {
        this.audit = audit;
        this.pace = new RefusalPace(millis);
    }

    /** @param refusal a line whose result is {@link AuditResult#REFUSED} */
    public void write(AuditEntry refusal) {
        if (pace.isWritten(refusal.by())) {
            audit.note(refusal);
        }
    }

    /** Lets time pass; to be called every few seconds. */
    void tick() {
        count(pace.due());
    }

    /** The server stops: what is counted is told while the audit still takes it. */
    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
        count(pace.rest());
    }

    private void count(List<RefusalPace.Omitted> counts) {
        counts.forEach(omitted -> audit.note(new AuditEntry(
                AuditKind.REFUSAL,
                omitted.by(),
                COUNTED,
                null,
                List.of(),
                Map.of("omitted", Integer.toString(omitted.count())),
                AuditResult.REFUSED)));
    }
}
