package org.gavel.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.ModeratorPrincipal;
import org.gavel.account.Permitted;

/** The caller of the current request, to a page or to the API: the account and its network address. */
@RequestScoped
public class CurrentActor implements Permitted.CallerSource {

    private final HttpServletRequest request;

    @Inject
    CurrentActor(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Actor actor() {
        Moderator who = ModeratorPrincipal.moderator(request.getUserPrincipal())
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        return new Actor(who, request.getRemoteAddr());
    }
}
