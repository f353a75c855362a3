package org.gavel.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gavel.web.session.SessionLifecycle;

/** Signs out. It has an address of its own, so that every page can use it, error pages included. */
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

    /** A GET signs nobody out: any link could lead here. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }
}
