package org.gavel.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gavel.ledger.Audit;
import org.gavel.ledger.AuditEntry;
import org.gavel.ledger.AuditOutcome;
import org.gavel.ledger.AuditRef;
import org.gavel.ledger.AuditUnavailableException;

/** An audit in memory, whose disk can be full. */
final class RememberedAudit implements Audit {

    private final Map<AuditRef, AuditOutcome> lines = new LinkedHashMap<>();
    private boolean full;

    void isFull(boolean wanted) {
        full = wanted;
    }

    @Override
    public synchronized AuditRef write(AuditEntry entry) {
        if (full) {
            throw new AuditUnavailableException("the disk is full", null);
        }
        AuditRef ref = new AuditRef("chain", lines.size() + 1L, entry);
        lines.put(ref, null);
        return ref;
    }

    @Override
    public synchronized void complete(AuditRef begun, AuditOutcome outcome) {
        lines.put(begun, outcome);
    }

    synchronized List<AuditEntry> entries() {
        return lines.keySet().stream().map(AuditRef::entry).toList();
    }

    synchronized AuditEntry last() {
        List<AuditEntry> entries = entries();
        return entries.get(entries.size() - 1);
    }

    synchronized List<AuditOutcome> outcomes() {
        return new ArrayList<>(lines.values());
    }
}
