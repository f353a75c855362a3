package org.gavel.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.audit.AuditWhat;

/**
 * Keeps administrators from giving permissions that they lack, or have only for a time or in some rooms. Otherwise
 * people who manage accounts or roles could give themselves every permission.
 */
@ApplicationScoped
public class GrantLimit {

    private final AccessControl accessControl;

    /**
     * Makes the bean.
     *
     * @param accessControl knows the administrator's permissions
     */
    @Inject
    public GrantLimit(AccessControl accessControl) {
        this.accessControl = accessControl;
    }

    /**
     * Checks whether an administrator may give permissions, to themselves or to others. The audit records a refusal.
     *
     * @param by the administrator
     * @param given the permissions
     * @param attempt the kind of change, for the audit
     * @param field the field of the draft that the problem names
     * @return one problem that names the missing permissions; empty when the administrator has all of them in all rooms
     *     without an end
     */
    public List<Problem> problems(Actor by, Collection<Permission> given, AuditWhat attempt, String field) {
        Set<Permission> lacking = given.stream()
                .filter(permission -> !accessControl.owns(by.who(), permission))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (lacking.isEmpty()) {
            return List.of();
        }
        accessControl.admits(by, lacking.iterator().next(), attempt.wire(), null);
        String names = lacking.stream().map(Permission::wire).collect(Collectors.joining(", "));
        return List.of(Problem.of(field, "problem.notYours", names));
    }
}
