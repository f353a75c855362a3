package org.gavel.web.console;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gavel.web.session.Sessions;
import org.gavel.web.session.SignedIn;
import org.gavel.web.session.UserSession;

/**
 * The table of a person's sessions, with buttons to end them. A button ends the session beside it even when the sessions have changed
 * since the page was drawn ({@link SessionTable}).
 */
@Named("ownSessions")
@ViewScoped
public class OwnSessions implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The attribute of the view that is set once the page has shown other sessions. */
    private static final String ELSEWHERE = "gavel.sessions.elsewhere";

    private final transient HttpServletRequest request;
    private final transient FacesContext faces;
    private final transient ExternalContext external;
    private final transient Sessions sessions;
    private final transient SessionTable table;

    @Inject
    OwnSessions(
            HttpServletRequest request,
            FacesContext faces,
            ExternalContext external,
            Sessions sessions,
            Messages messages,
            TableMemory memory) {
        this.request = request;
        this.faces = faces;
        this.external = external;
        this.sessions = sessions;
        this.table = new SessionTable(
                memory,
                session -> session.browser().isEmpty() ? messages.say("me.someBrowser") : session.browser(),
                faces,
                this::state,
                this::present);
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

    /** {@return the table of sessions: this one first, the others by their last use, unless the person chose another order} */
    public LazyTable<Shown> getTable() {
        return table;
    }

    /**
     * {@return whether there are other sessions than that of this page, or were when the page was drawn} So the button that ends them works
     * as long as it can be seen.
     */
    public boolean isElsewhere() {
        if (present().size() > 1) {
            state().put(ELSEWHERE, true);
        }
        return Boolean.TRUE.equals(state().get(ELSEWHERE));
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

    /** {@return the person's sessions as they are now: this one first, the others by their last use} */
    private List<Shown> present() {
        return SignedIn.session(request.getSession(false))
                .map(own -> sessions.of(own.moderator().id()).stream()
                        .sorted(Comparator.comparing((UserSession session) -> session != own)
                                .thenComparing(UserSession::lastActive, Comparator.reverseOrder()))
                        .map(session -> shown(session, own))
                        .toList())
                .orElseGet(List::of);
    }

    private static Shown shown(UserSession session, UserSession own) {
        return new Shown(
                session.handle(),
                session.browser(),
                session.who().address(),
                session.began(),
                session.lastActive(),
                session.hasOpenPages(),
                session == own);
    }

    /** {@return the attributes of the view, which are kept in its state} */
    private Map<String, Object> state() {
        return faces.getViewRoot().getAttributes();
    }

    private UserSession own() {
        return SignedIn.session(request.getSession(false))
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
