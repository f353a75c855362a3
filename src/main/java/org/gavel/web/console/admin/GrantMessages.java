package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.gavel.administration.account.GrantDraft;
import org.gavel.web.console.Messages;

/** The texts of grants: role, rooms and times in the page's language. */
@Named("grantMessages")
@RequestScoped
public class GrantMessages {

    private final Messages messages;
    private final AdminContext at;

    @Inject
    GrantMessages(Messages messages, AdminContext at) {
        this.messages = messages;
        this.at = at;
    }

    /**
     * {@return the name of a role} Roles that Gavel starts with have a name in the page's language until an administrator renames them.
     *
     * @param name the role's name; hostile text
     */
    public String role(String name) {
        return messages.sayOr("role.starting." + name, name);
    }

    /**
     * {@return role, rooms and times of a grant, as text}
     *
     * @param grant the grant
     */
    public String say(GrantDraft grant) {
        String where = where(grant);
        String when = when(grant);
        return messages.isolated(role(grant.role())) + " " + where + (when.isEmpty() ? "" : " " + when);
    }

    /**
     * {@return in which rooms a grant holds, as text}
     *
     * @param grant the grant
     */
    public String where(GrantDraft grant) {
        return switch (grant.scope()) {
            case "ONE" -> messages.say("me.role.one", grant.room());
            case "LIKE" -> messages.say("me.role.like", grant.room());
            default -> messages.say("me.role.all");
        };
    }

    /**
     * {@return from when and until when a grant holds, as text} Empty for always.
     *
     * @param grant the grant
     */
    public String when(GrantDraft grant) {
        if (grant.from() != null && grant.until() != null) {
            return messages.say("me.role.fromUntil", at.when(grant.from()), at.when(grant.until()));
        }
        if (grant.from() != null) {
            return messages.say("me.role.from", at.when(grant.from()));
        }
        return grant.until() == null ? "" : messages.say("me.role.until", at.when(grant.until()));
    }

    String all(List<GrantDraft> grants) {
        return grants.stream().map(this::say).collect(Collectors.joining("; "));
    }
}
