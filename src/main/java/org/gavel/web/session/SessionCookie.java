package org.gavel.web.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the session's cookie from scripts, on any server. All else of it is left as the server's configuration says: a
 * {@code cookie-config} in {@code web.xml} would set it back, {@code secure} too. Cookies that are set over TLS never travel without it:
 * {@code WEB-INF/undertow-handlers.conf} marks them.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent deployed) {
        deployed.getServletContext().getSessionCookieConfig().setHttpOnly(true);
    }
}
