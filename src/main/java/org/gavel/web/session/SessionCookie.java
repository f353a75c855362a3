package org.gavel.web.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Hides the session cookie from scripts ({@code HttpOnly}), on any server. The server's configuration decides all its other attributes:
 * a {@code cookie-config} in {@code web.xml} would override them, {@code secure} too. {@code WEB-INF/undertow-handlers.conf} marks cookies
 * of requests over TLS as {@code secure}.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent deployed) {
        deployed.getServletContext().getSessionCookieConfig().setHttpOnly(true);
    }
}
