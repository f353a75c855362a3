package org.gavel.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.first.FirstAdministrator;

/** Opens each page only to who is permitted to see it ({@link ConsolePage}), and no address that is no page. */
@WebFilter(filterName = "PageGate", urlPatterns = "/*", asyncSupported = true)
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessControl gate;

    @Inject
    private transient FirstAdministrator first;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Requests.path(request);
        Optional<ConsolePage> page = ConsolePage.at(path);
        if (SignInGate.isOpen(path)) {
            chain.doFilter(request, response);
        } else if (page.isEmpty() || (page.get() == ConsolePage.FIRST && !first.wanted())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isAdmitted(request, page.get())) {
            chain.doFilter(request, response);
        } else {
            new Refused("refused.permission", page.get()).answer(request, response);
        }
    }

    private boolean isAdmitted(HttpServletRequest request, ConsolePage page) {
        Optional<Permission> needed = page.permission();
        if (needed.isEmpty()) {
            return true;
        }
        return SignedIn.of(request.getSession(false))
                .filter(who -> gate.admits(new Actor(who, request.getRemoteAddr()), needed.get(), page.getPath(), null))
                .isPresent();
    }
}
