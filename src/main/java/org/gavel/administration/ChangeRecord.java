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

    /** {@return when it is made, to the millisecond} */
    public Instant at() {
        return at;
    }

    /** {@return who makes it, as the column {@code changed_by} keeps it} */
    public String who() {
        String id = by.who().id();
        return id.substring(0, Math.min(id.length(), LONGEST_WHO));
    }

    /**
     * Sets what the change is, when that is known only now.
     *
     * @param other the change, for the audit
     */
    public void is(AuditWhat other) {
        what = other;
    }

    /**
     * Adds what the change is about.
     *
     * @param id its identity, such as a login
     * @param name how it is shown; may be empty
     */
    public void on(String id, String name) {
        subjects.add(new AuditSubject(id, "", name));
    }

    /**
     * Records what differs from before; what is the same is not recorded.
     *
     * @param field its name
     * @param before the value before, {@code null} for none; never a secret
     * @param after the value from now on, {@code null} for none; never a secret
     */
    public void changed(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            details.put(field, text(before) + " → " + text(after));
        }
    }

    /**
     * Records what has no before and after, or whose values must not be told.
     *
     * @param field its name
     * @param text the words
     */
    public void detail(String field, String text) {
        details.put(field, text);
    }

    /**
     * Records roles that an account has from now on, each as a detail of its own: together they could be too long for one.
     *
     * @param words the role, its rooms and its times
     */
    public void granted(String words) {
        granted++;
        detail("granted." + granted, words);
    }

    /**
     * Records roles that an account has no more, each as a detail of its own.
     *
     * @param words the role, its rooms and its times
     */
    public void withdrawn(String words) {
        withdrawn++;
        detail("withdrawn." + withdrawn, words);
    }

    /**
     * Adds a task that is run when the change holds.
     *
     * @param task must not throw
     */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    /** {@return whether nothing was recorded, so that nothing is changed} */
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
