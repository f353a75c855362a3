package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gavel.web.session.Sessions;
import org.gavel.web.session.SignedIn;
import org.gavel.web.session.UserSession;

/**
 * The list of a person's sessions, with buttons to end them. The view's state keeps the sessions that the page showed, so that a button
 * ends the session beside it even when the list has changed since.
 */
@Named("ownSessions")
@RequestScoped
public class OwnSessions {

    /** The attribute of the view that keeps the shown sessions. */
    private static final String SHOWN = "gavel.sessions.shown";

    private final HttpServletRequest request;
    private final FacesContext faces;
    private final ExternalContext external;
    private final Sessions sessions;

    @Inject
    OwnSessions(HttpServletRequest request, FacesContext faces, ExternalContext external, Sessions sessions) {
        this.request = request;
        this.faces = faces;
        this.external = external;
        this.sessions = sessions;
    }

    /**
     * A session as the page shows it.
     *
     * @param handle as in {@link UserSession#handle}
     * @param browser the browser in a few words; hostile text
     * @param address the network address from which the person signed in
     * @param began when the person signed in
     * @param lastActive when the person did something last
     * @param open whether one of its pages is open
     * @param own whether it is the session of this page
     */
    public record Shown(
            String handle, String browser, String address, Instant began, Instant lastActive, boolean open, boolean own)
            implements Serializable {}

    /** {@return the person's sessions: this one first, the others by their last use} */
    public List<Shown> getShown() {
        Map<String, Object> state = faces.getViewRoot().getAttributes();
        if (faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            state.put(
                    SHOWN,
                    SignedIn.session(request.getSession(false))
                            .map(this::present)
                            .orElseGet(List::of));
        }
        return shown(state.get(SHOWN));
    }

    /** {@return whether there are other sessions than that of this page} */
    public boolean isElsewhere() {
        return getShown().size() > 1;
    }

    /**
     * Ends a session.
     *
     * @param session one that the page showed
     * @throws IOException when the answer cannot be sent
     */
    public void end(Shown session) throws IOException {
        if (!session.own()) {
            sessions.end(own().moderator().id(), session.handle());
        }
        external.redirect(request.getContextPath() + "/me?done=session");
    }

    /**
     * Ends all sessions but this one.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void endOthers() throws IOException {
        sessions.endOthers(own());
        external.redirect(request.getContextPath() + "/me?done=others");
    }

    /** {@return the present sessions of an account} */
    private List<Shown> present(UserSession own) {
        ArrayList<Shown> present = new ArrayList<>();
        sessions.of(own.moderator().id()).stream()
                .sorted(Comparator.comparing((UserSession session) -> session != own)
                        .thenComparing(UserSession::lastActive, Comparator.reverseOrder()))
                .map(session -> new Shown(
                        session.handle(),
                        session.browser(),
                        session.who().address(),
                        session.began(),
                        session.lastActive(),
                        session.hasOpenPages(),
                        session == own))
                .forEach(present::add);
        return present;
    }

    private static List<Shown> shown(Object kept) {
        return kept instanceof List<?> list
                ? list.stream()
                        .filter(Shown.class::isInstance)
                        .map(Shown.class::cast)
                        .toList()
                : List.of();
    }

    private UserSession own() {
        return SignedIn.session(request.getSession(false))
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
