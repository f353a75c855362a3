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

/**
 * Collects what the audit says about a change while the change is made, and the tasks to run afterwards. It is not
 * thread-safe.
 */
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

    /** {@return when the change is made, in whole milliseconds} */
    public Instant at() {
        return at;
    }

    /** {@return the login of the person who makes it, cut to 128 characters for the column {@code changed_by}} */
    public String who() {
        String id = by.who().id();
        return id.substring(0, Math.min(id.length(), LONGEST_WHO));
    }

    /**
     * Renames the change, when its kind is known only now.
     *
     * @param other the kind of change
     */
    public void is(AuditWhat other) {
        what = other;
    }

    /**
     * Adds an account, a role or another thing that is changed.
     *
     * @param id its id, such as a login
     * @param name its name for people; may be empty
     */
    public void on(String id, String name) {
        subjects.add(new AuditSubject(id, "", name));
    }

    /**
     * Records the change of a field. Equal values are not recorded.
     *
     * @param field the field's name
     * @param before the former value, {@code null} for none; never a secret
     * @param after the new value, {@code null} for none; never a secret
     */
    public void changed(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            details.put(field, text(before) + " → " + text(after));
        }
    }

    /**
     * Records a change whose values are secret, or which has no former and new value.
     *
     * @param field the field's name
     * @param text what happened, such as {@code replaced}; never a secret
     */
    public void detail(String field, String text) {
        details.put(field, text);
    }

    /**
     * Records a new grant as a detail of its own, because all grants together could be too long for one.
     *
     * @param grant the role, its rooms and its times
     */
    public void granted(String grant) {
        granted++;
        detail("granted." + granted, grant);
    }

    /**
     * Records a withdrawn grant as a detail of its own.
     *
     * @param grant the role, its rooms and its times
     */
    public void withdrawn(String grant) {
        withdrawn++;
        detail("withdrawn." + withdrawn, grant);
    }

    /**
     * Adds a task that runs after the change is in effect.
     *
     * @param task must not throw
     */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    /** {@return whether no detail was recorded, which means that nothing changes} */
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
