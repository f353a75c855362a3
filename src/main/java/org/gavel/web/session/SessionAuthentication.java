package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Moderator;
import org.gavel.account.ModeratorPrincipal;

/**
 * Tells the server who the caller of a request is. Requests for pages and sockets are recognised by the session cookie, requests to the
 * API by the {@code Authorization} header; neither counts for the other. The server asks about each request before any filter, and then
 * this class only recognises callers and refuses nobody. {@link PageAccess} and the sign-in page ask again by
 * {@code SecurityContext.authenticate}: a caller without a session is led to the sign-in page, and a typed password begins a session.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    private final IdentityStoreHandler stores;
    private final ApiAuthentication api;
    private final SessionLifecycle lifecycle;
    private final AccessControl accessControl;
    private final WarmUp warmUp;

    /**
     * Makes the bean.
     *
     * @param stores prove logins by their passwords
     * @param api authenticates callers of the API
     * @param lifecycle begins sessions
     * @param accessControl tells the groups of an account
     * @param warmUp lets the server open its own pages
     */
    @Inject
    public SessionAuthentication(
            IdentityStoreHandler stores,
            ApiAuthentication api,
            SessionLifecycle lifecycle,
            AccessControl accessControl,
            WarmUp warmUp) {
        this.stores = stores;
        this.api = api;
        this.lifecycle = lifecycle;
        this.accessControl = accessControl;
        this.warmUp = warmUp;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Requests.isApi(request)) {
            return notify(api.caller(request), context);
        }
        if (!context.isAuthenticationRequest()) {
            return notify(warmUp.visitor(request).or(() -> recognised(request)), context);
        }
        Credential typed = context.getAuthParameters().getCredential();
        return typed == null ? lead(request, context) : enter(request, typed, context);
    }

    private AuthenticationStatus notify(Optional<Moderator> caller, HttpMessageContext context) {
        return caller.map(who ->
                        context.notifyContainerAboutLogin(new ModeratorPrincipal(who), accessControl.groups(who)))
                .orElseGet(context::doNothing);
    }

    /** On the pages that sign people in nobody is recognised: otherwise the server would take them for proved already. */
    private static Optional<Moderator> recognised(HttpServletRequest request) {
        Optional<UserSession> session = SignedIn.session(request.getSession(false));
        session.ifPresent(one -> one.seenFrom(request.getRemoteAddr()));
        return ConsolePage.at(Requests.path(request))
                        .filter(ConsolePage::isForEverybody)
                        .isPresent()
                ? Optional.empty()
                : session.map(UserSession::moderator);
    }

    /** Proves a typed login and password, and begins a session when they are right. */
    private AuthenticationStatus enter(HttpServletRequest request, Credential typed, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(typed);
        Optional<Moderator> proved = result.getStatus() == Status.VALID
                ? ModeratorPrincipal.moderator(result.getCallerPrincipal())
                : Optional.empty();
        if (proved.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        lifecycle.enter(request, proved.get());
        return notify(proved, context);
    }

    /** Redirects a page to the sign-in page, which leads back afterwards; answers anything else with status 401. */
    private static AuthenticationStatus lead(HttpServletRequest request, HttpMessageContext context) {
        return Requests.isPage(request)
                ? context.redirect(Requests.by(request, ConsolePage.SIGN_IN))
                : context.responseUnauthorized();
    }
}
