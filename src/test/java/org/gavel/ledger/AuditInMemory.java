package org.gavel.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An audit that a test can read, and break. */
public final class AuditInMemory implements Audit {

    public final List<AuditEntry> lines = new ArrayList<>();
    public final Map<Long, AuditOutcome> outcomes = new LinkedHashMap<>();
    public boolean broken;

    @Override
    public AuditRef write(AuditEntry entry) {
        if (broken) {
            throw new AuditUnavailableException("the disk is full", null);
        }
        lines.add(entry);
        return new AuditRef("test", lines.size(), entry);
    }

    @Override
    public void complete(AuditRef begun, AuditOutcome outcome) {
        outcomes.put(begun.number(), outcome);
    }

    /** The only line, and what came of it. */
    public AuditOutcome outcomeOfLast() {
        return outcomes.get((long) lines.size());
    }
}
