package org.gavel.web.session;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A request as a filter sees it, and its outcome. */
final class FakeExchange {

    static final String THROUGH = "through";

    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final Map<String, String> parameters = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final String method;
    private final String path;
    private HttpSession session;
    private boolean secure;
    private Principal principal;
    private Set<String> groups = Set.of();
    private String outcome = "nothing";

    FakeExchange(String method, String path) {
        this.method = method;
        this.path = path;
        headers.put("Host", "desk.example:8443");
        headers.put("Accept", "text/html");
    }

    FakeExchange with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    FakeExchange secure() {
        secure = true;
        return this;
    }

    FakeExchange in(UserSession own) {
        Map<String, Object> kept = new HashMap<>();
        session = proxy(HttpSession.class, (called, values) -> switch (called.getName()) {
            case "setAttribute" -> kept.put((String) values[0], values[1]);
            case "getAttribute" -> kept.get((String) values[0]);
            default -> null;
        });
        SignedIn.put(session, own);
        return this;
    }

    /** As the server does before any filter. */
    FakeExchange knownBy(SessionAuthentication authentication) {
        authentication.validateRequest(request(), response(), context(response(), false));
        return this;
    }

    Principal principal() {
        return principal;
    }

    Set<String> groups() {
        return groups;
    }

    /** A filter's way to ask the mechanism once more. */
    static SecurityContext security(SessionAuthentication authentication) {
        return proxy(
                SecurityContext.class,
                (called, values) -> authentication.validateRequest(
                        (HttpServletRequest) values[0],
                        (HttpServletResponse) values[1],
                        new FakeExchange("GET", "/").context((HttpServletResponse) values[1], true)));
    }

    private HttpMessageContext context(HttpServletResponse response, boolean asked) {
        return proxy(HttpMessageContext.class, (called, values) -> switch (called.getName()) {
            case "isAuthenticationRequest" -> asked;
            case "getAuthParameters" -> AuthenticationParameters.withParams();
            case "redirect" -> sent(response, (String) values[0]);
            case "responseUnauthorized" -> told(response, HttpServletResponse.SC_UNAUTHORIZED);
            case "notifyContainerAboutLogin" -> known((Principal) values[0], values[1]);
            default -> AuthenticationStatus.NOT_DONE;
        });
    }

    private static AuthenticationStatus sent(HttpServletResponse response, String address) {
        try {
            response.sendRedirect(address);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuthenticationStatus told(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the interface says so
    private AuthenticationStatus known(Principal caller, Object all) {
        principal = caller;
        groups = (Set<String>) all;
        return AuthenticationStatus.SUCCESS;
    }

    private HttpServletRequest request() {
        return proxy(HttpServletRequest.class, this::requested);
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, this::answered);
    }

    /** {@code through}, a status, or the address of the redirect. */
    String judgedBy(HttpFilter... filters) throws Exception {
        FilterChain chain = (request, response) -> outcome = THROUGH;
        for (int i = filters.length - 1; i >= 0; i--) {
            HttpFilter filter = filters[i];
            FilterChain next = chain;
            chain = (request, response) -> filter.doFilter(request, response, next);
        }
        chain.doFilter(request(), response());
        return outcome;
    }

    private Object requested(Method called, Object... values) {
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getContextPath" -> "";
            case "getRemoteAddr" -> "10.0.0.7";
            case "getHeader" -> headers.get((String) values[0]);
            case "getParameter" -> parameters.get((String) values[0]);
            case "getSession" -> session;
            case "isSecure" -> secure;
            case "getUserPrincipal" -> principal;
            case "setAttribute" -> attributes.put((String) values[0], values[1]);
            case "getAttribute" -> attributes.get((String) values[0]);
            default -> null;
        };
    }

    private Object answered(Method called, Object... values) {
        switch (called.getName()) {
            case "sendError" -> outcome = String.valueOf(values[0]);
            case "sendRedirect" -> outcome = (String) values[0];
            default -> {}
        }
        return null;
    }

    private interface Answer {
        Object to(Method called, Object... values);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, values) -> answer.to(called, values == null ? new Object[0] : values)));
    }
}
