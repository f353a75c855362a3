package org.gavel.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gavel.web.session.SessionLifecycle;

/** Ends the session. An address of its own, so that it can be done from every page, those of errors included. */
@WebServlet(name = "SignOut", urlPatterns = "/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionLifecycle lifecycle;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lifecycle.leave(request);
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }

    /** Who only looks at the address is not signed out. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }
}
