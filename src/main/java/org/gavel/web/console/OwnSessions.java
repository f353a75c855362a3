package org.gavel.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gavel.web.session.Sessions;
import org.gavel.web.session.SignedIn;
import org.gavel.web.session.UserSession;

/**
 * Ends sessions of who is signed in: that of the handle in {@code end}, or with {@code end=others} all but this one. The handle names
 * it, and not its place in the list that he saw: that list may be another one by now.
 */
@WebServlet(name = "OwnSessions", urlPatterns = "/me/sessions")
public class OwnSessions extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OTHERS = "others";

    @Inject
    private transient Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("end");
        SignedIn.session(request.getSession(false)).ifPresent(session -> end(session, wanted));
        response.sendRedirect(request.getContextPath() + "/me?done=" + (OTHERS.equals(wanted) ? OTHERS : "session"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/me");
    }

    private void end(UserSession own, String wanted) {
        if (OTHERS.equals(wanted)) {
            sessions.endOthers(own);
        } else if (wanted != null && !wanted.equals(own.handle())) {
            sessions.end(own.moderator().id(), wanted);
        }
    }
}
