package org.gavel.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;

/** Who asks for this page, and from where. */
@RequestScoped
public class CurrentActor {

    private final HttpServletRequest request;

    @Inject
    public CurrentActor(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws IllegalStateException when nobody is signed in: such a request should not have got here */
    public Actor actor() {
        Moderator who = SignedIn.of(request.getSession(false))
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        return new Actor(who, request.getRemoteAddr());
    }
}
