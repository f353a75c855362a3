package org.gavel.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gavel.account.Actor;
import org.gavel.audit.AuditEntry;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditSubject;
import org.gavel.audit.AuditWhat;

/** What a change tells of itself while it is made: for the audit, and what has to happen when it holds. Used by one thread. */
public final class ChangeRecord {

    private static final int LONGEST_WHO = 128;

    private final Actor by;
    private final Instant at;
    private final List<AuditSubject> subjects = new ArrayList<>();
    private final Map<String, String> details = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private AuditWhat what;
    private int granted;
    private int withdrawn;

    ChangeRecord(Actor by, AuditWhat what, Instant at) {
        this.by = by;
        this.what = what;
        this.at = at;
    }

    /** When it is made, to the millisecond. */
    public Instant at() {
        return at;
    }

    /** Who makes it, as the column {@code changed_by} keeps it. */
    public String who() {
        String id = by.who().id();
        return id.substring(0, Math.min(id.length(), LONGEST_WHO));
    }

    /** What it is, when that is known only now. */
    public void is(AuditWhat other) {
        what = other;
    }

    /** What it is about. */
    public void on(String id, String name) {
        subjects.add(new AuditSubject(id, "", name));
    }

    /** Something that differs from before; what is the same is not recorded. Never a secret. */
    public void changed(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            details.put(field, text(before) + " → " + text(after));
        }
    }

    /** Something that has no before and after, or whose values must not be told. */
    public void detail(String field, String text) {
        details.put(field, text);
    }

    /** Roles that somebody has from now on, each as a detail of its own: together they could be too long for one. */
    public void granted(String words) {
        granted++;
        detail("granted." + granted, words);
    }

    /** Roles that somebody has no more, likewise. */
    public void withdrawn(String words) {
        withdrawn++;
        detail("withdrawn." + withdrawn, words);
    }

    /** Is run when the change holds; must not throw. */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    public boolean isEmpty() {
        return details.isEmpty();
    }

    AuditEntry entry() {
        return new AuditEntry(AuditKind.CHANGE, by, what.wire(), null, subjects, details, null);
    }

    void runAfterwards() {
        afterwards.forEach(Runnable::run);
    }

    private static String text(Object value) {
        return value == null || value.toString().isEmpty() ? "–" : value.toString();
    }
}
