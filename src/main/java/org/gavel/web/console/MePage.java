package org.gavel.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.gavel.account.HeldRole;
import org.gavel.account.Scope;
import org.gavel.account.store.HeldRoles;
import org.gavel.settings.Settings;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.session.CurrentActor;

/** The page of a person's own account: who they are, which roles they have, and what they have just done there. */
@Named("me")
@ViewScoped
public class MePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> DONE = Set.of("password", "session", "others");

    private final transient CurrentActor actor;
    private final transient HeldRoles held;
    private final transient Settings settings;
    private final transient Messages messages;
    private final transient Moments moments;
    private String done = "";
    private transient List<RoleLine> roles;
    private boolean rolesAway;

    @Inject
    MePage(CurrentActor actor, HeldRoles held, Settings settings, Messages messages, Moments moments) {
        this.actor = actor;
        this.held = held;
        this.settings = settings;
        this.messages = messages;
        this.moments = moments;
    }

    /**
     * A role of the person.
     *
     * @param name the role's name, in the page's language where Gavel brought the role
     * @param where in which rooms it holds, as text
     * @param when from when and until when it holds, as text; empty for always
     */
    public record RoleLine(String name, String where, String when) {}

    /** {@return the account's id} */
    public String getLogin() {
        return actor.actor().who().id();
    }

    /** {@return whether Gavel keeps the account's password, and not the switch} */
    public boolean isPasswordHere() {
        return !actor.actor().who().provedBySwitch();
    }

    /** {@return the account's roles as they were when the page opened} Empty when it has none, and also when they cannot be looked up. */
    public List<RoleLine> getRoles() {
        if (roles == null) {
            try {
                roles = held.of(getLogin()).stream().map(this::line).toList();
            } catch (DatabaseAwayException e) {
                roles = List.of();
                rolesAway = true;
            }
        }
        return roles;
    }

    /** {@return whether the roles cannot be looked up} */
    public boolean isRolesAway() {
        getRoles();
        return rolesAway;
    }

    /** {@return what was just done, as text; empty when nothing was} */
    public String getTold() {
        return DONE.contains(done) ? messages.say("me.done." + done) : "";
    }

    /** {@return the name of what was just done, such as {@code password}} */
    public String getDone() {
        return done;
    }

    /**
     * Takes from the address what was just done.
     *
     * @param done hostile text; {@code null} is empty
     */
    public void setDone(String done) {
        this.done = done == null ? "" : done;
    }

    private RoleLine line(HeldRole role) {
        String name = role.startingSet() == null
                ? role.name()
                : messages.sayOr("role.starting." + role.startingSet(), role.name());
        return new RoleLine(name, where(role.scope()), when(role));
    }

    private String where(Scope scope) {
        if (scope instanceof Scope.OneRoom one) {
            return messages.say("me.role.one", room(one.name(), one.domain()));
        }
        return scope instanceof Scope.RoomsLike like
                ? messages.say("me.role.like", room(like.name(), like.domain()))
                : messages.say("me.role.all");
    }

    private String room(String name, String domain) {
        return domain.equals(settings.switchDomain()) ? name : name + "@" + domain;
    }

    private String when(HeldRole role) {
        if (role.from() != null && role.until() != null) {
            return messages.say("me.role.fromUntil", moments.say(role.from()), moments.say(role.until()));
        }
        if (role.from() != null) {
            return messages.say("me.role.from", moments.say(role.from()));
        }
        return role.until() == null ? "" : messages.say("me.role.until", moments.say(role.until()));
    }
}
