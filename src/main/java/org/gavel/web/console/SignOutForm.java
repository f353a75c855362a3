package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Ends the session; whoever holds something for it (the moderator's link) lets go with the session. */
@Named("signOut")
@RequestScoped
public class SignOutForm {

    private HttpServletRequest request;

    protected SignOutForm() {}

    @Inject
    SignOutForm(HttpServletRequest request) {
        this.request = request;
    }

    public String leave() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/sign-in?faces-redirect=true";
    }
}
