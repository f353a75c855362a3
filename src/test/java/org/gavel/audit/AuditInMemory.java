package org.gavel.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An audit in memory, whose disk can be full. */
public final class AuditInMemory implements Audit {

    private final Map<AuditRef, AuditOutcome> lines = new LinkedHashMap<>();
    private boolean full;

    public void isFull(boolean wanted) {
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

    public synchronized List<AuditEntry> entries() {
        return lines.keySet().stream().map(AuditRef::entry).toList();
    }

    public synchronized AuditEntry last() {
        List<AuditEntry> entries = entries();
        return entries.get(entries.size() - 1);
    }

    public synchronized List<AuditOutcome> outcomes() {
        return new ArrayList<>(lines.values());
    }

    /** The outcome of the last line; {@code null} while it is unknown. */
    public synchronized AuditOutcome outcomeOfLast() {
        return outcomes().get(lines.size() - 1);
    }
}
