package org.gavel.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.gavel.account.SignedOut;

/** Ends the session of Gavel when the server ends its HTTP session. */
@WebListener
public class HttpSessionEnd implements HttpSessionListener {

    @Inject
    private Sessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        SignedIn.session(event.getSession()).ifPresent(session -> sessions.end(session, SignedOut.Why.SERVER));
    }
}
