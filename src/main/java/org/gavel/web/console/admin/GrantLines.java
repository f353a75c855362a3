package org.gavel.web.console.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gavel.administration.Problem;
import org.gavel.administration.account.GrantDraft;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleView;

/** The lines of grants in the form of an account. They come by the browser's own fields, so that scripts can add some. */
@Named("grantLines")
@RequestScoped
public class GrantLines {

    private final Surroundings at;
    private final RoleAdministration roles;
    private GrantRows rows = GrantRows.NONE;
    private List<RoleView> allRoles;

    @Inject
    GrantLines(Surroundings at, RoleAdministration roles) {
        this.at = at;
        this.roles = roles;
    }

    @PostConstruct
    void readSent() {
        rows = GrantRows.sent(at);
    }

    /** Shows what is saved instead of what was sent. */
    void show(List<GrantDraft> saved) {
        rows = GrantRows.of(saved);
    }

    List<GrantDraft> drafts() {
        return rows.drafts();
    }

    List<Problem> problems() {
        return rows.problems();
    }

    public List<GrantRow> getRows() {
        return rows.all();
    }

    /** From which scripts make another line. */
    public GrantRow getPattern() {
        return GrantRow.empty(GrantRow.PATTERN);
    }

    public List<RoleView> getRoles() {
        if (allRoles == null) {
            allRoles = at.read(() -> roles.roles(at.actor()), List.of());
        }
        return allRoles;
    }

    /** Whether the role of a line is there no more. */
    public boolean isUnknown(String role) {
        return !role.isEmpty()
                && getRoles().stream().noneMatch(one -> one.name().equals(role));
    }

    /** In which zone moments are typed. */
    public String getZone() {
        return Typed.ZONE.getId();
    }
}
