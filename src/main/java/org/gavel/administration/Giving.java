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
 * Keeps administrators from giving what they do not hold, or hold only for a time. Otherwise those who administer accounts or roles
 * could give themselves everything, for ever.
 */
@ApplicationScoped
public class Giving {

    private final AccessControl accessControl;

    /**
     * Makes the bean.
     *
     * @param accessControl tells what the administrator holds
     */
    @Inject
    public Giving(AccessControl accessControl) {
        this.accessControl = accessControl;
    }

    /**
     * Tells what is in the way of giving these permissions, to oneself or to others. An attempt that is refused is told to those who
     * keep record of it.
     *
     * @param by the administrator
     * @param given the permissions
     * @param attempt the change, for the audit
     * @param field of the draft, for the problem
     * @return empty when the administrator holds all of them in all rooms and without an end
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
