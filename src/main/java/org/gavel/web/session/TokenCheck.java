package org.gavel.web.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.AccessRefusal;

/**
 * Refuses a request in a session that may change something unless it carries the session's token: in a field of the form, or in a header
 * when a script sends it. Forms of people who are not signed in carry no token; only {@link OriginCheck} protects them.
 */
@WebFilter(filterName = "TokenCheck", urlPatterns = "/*", asyncSupported = true)
public class TokenCheck extends PageFilter {

    /** The field of a form that carries the token. */
    static final String FIELD = "gavel-token";

    static final String HEADER = "Gavel-Token";

    private static final long serialVersionUID = 1L;
    private static final Set<ConsolePage> WITHOUT = EnumSet.of(ConsolePage.SIGN_IN, ConsolePage.FIRST);

    @Inject
    transient Event<AccessRefusal> refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<UserSession> session = SignedIn.session(request.getSession(false));
        boolean needed = session.isPresent()
                && Requests.isUnsafe(request)
                && ConsolePage.at(Requests.path(request))
                        .filter(WITHOUT::contains)
                        .isEmpty();
        if (!needed || isRight(request, session.get().token())) {
            chain.doFilter(request, response);
        } else {
            refusals.fire(Requests.refusal(request, AccessRefusal.Reason.TOKEN));
            new Refused("refused.token", null).answer(request, response);
        }
    }

    private static boolean isRight(HttpServletRequest request, String token) {
        String header = request.getHeader(HEADER);
        String told = header == null ? request.getParameter(FIELD) : header;
        return told != null
                && MessageDigest.isEqual(told.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
