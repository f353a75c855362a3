package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.gavel.account.Moderator;

/** A request of somebody who is signed in: the rest of the server knows him by the usual means. */
final class SignedInRequest extends HttpServletRequestWrapper {

    private final Moderator moderator;

    SignedInRequest(HttpServletRequest request, Moderator moderator) {
        super(request);
        this.moderator = moderator;
    }

    @Override
    public Principal getUserPrincipal() {
        return moderator::id;
    }

    @Override
    public String getRemoteUser() {
        return moderator.id();
    }
}
