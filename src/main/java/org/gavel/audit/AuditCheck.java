package org.gavel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.store.MasterKey;

/**
 * Checks whether a line of the audit in the database is missing or changed. This server's journal knows the end of its
 * own chain, so missing lines at that end are found. The end of another server's chain is not known, so they are not
 * found there.
 */
@ApplicationScoped
public class AuditCheck {

    private static final int PAGE = 500;

    private final ChainPages pages;
    private final AuditTrail trail;
    private final MasterKey key;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param pages reads the lines from the database
     * @param trail knows the end of this server's own chain
     * @param key the key from which the audit's key is derived
     * @param clock tells the time of day
     */
    @Inject
    public AuditCheck(ChainPages pages, AuditTrail trail, MasterKey key, Clock clock) {
        this.pages = pages;
        this.trail = trail;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Reads the whole audit, which takes seconds for a million lines.
     *
     * @return the finding in each chain
     * @throws org.gavel.account.NotPermittedException when the caller may not read the audit
     * @throws org.gavel.store.DatabaseAwayException when the database is away
     */
    @Permitted(Permission.AUDIT)
    public AuditReport check() {
        // In this order: a line that gets into the database in between makes the bound lower, never too high.
        ChainHead head = trail.head();
        long inDatabase = head.number() - trail.health().pending();
        Set<String> chains = new LinkedHashSet<>(pages.chains());
        chains.add(head.chain());
        List<ChainReport> reports = new ArrayList<>(chains.size());
        for (String chain : chains) {
            boolean own = chain.equals(head.chain());
            reports.add(walk(chain).report(chain, own, own ? inDatabase : 0));
        }
        return new AuditReport(clock.instant(), reports);
    }

    private ChainWalk walk(String chain) {
        ChainWalk walk = new ChainWalk(new AuditSeal(key.keyFor(AuditTrail.PURPOSE)), key.fingerprint());
        List<AuditLine> lines = pages.behind(chain, Long.MIN_VALUE, PAGE);
        while (!lines.isEmpty() && !walk.isOver()) {
            for (AuditLine line : lines) {
                if (!walk.isOver()) {
                    walk.take(line);
                }
            }
            lines = pages.behind(chain, lines.get(lines.size() - 1).number(), PAGE);
        }
        return walk;
    }
}
