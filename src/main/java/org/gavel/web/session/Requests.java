package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;

/** What the checks before a page ask of a request. */
final class Requests {

    /** The field by which Faces knows a form. */
    static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final String API = "/api";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Requests() {}

    /** As the server resolved it: in the address as it came, {@code ..} could make any page look like another. */
    static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    /** Whether it is for the API, an address space of its own. */
    static boolean isApi(HttpServletRequest request) {
        return isApi(path(request));
    }

    private static boolean isApi(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    /** Whether it may change something. */
    static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /** Whether Faces would take it for a form that was sent: it looks at this parameter alone, not at the method. */
    static boolean isForm(HttpServletRequest request) {
        return request.getParameter(VIEW_STATE) != null;
    }

    /** {@return who sent it: the account that is signed in, or somebody of whom only the address is known} */
    static Actor sender(HttpServletRequest request) {
        return SignedIn.session(request.getSession(false))
                .map(session -> new Actor(session.moderator(), request.getRemoteAddr()))
                .orElseGet(() -> Actor.stranger(request.getRemoteAddr()));
    }

    /** For the record, when it is taken from nobody. */
    static AccessRefusal refusal(HttpServletRequest request, AccessRefusal.Reason reason) {
        return new AccessRefusal.NotTaken(sender(request), reason, request.getMethod() + " " + path(request), null);
    }

    /** The address of another page that leads to what was wanted afterwards. */
    static String by(HttpServletRequest request, ConsolePage first) {
        String query = request.getQueryString();
        String path = path(request);
        String wanted = query == null || isUnsafe(request) ? path : path + "?" + query;
        return request.getContextPath() + first.getPath() + "?next="
                + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** Whether its answer is looked at by a person, and not a script's request nor a socket. Clients may offer other upgrades with it. */
    static boolean isPage(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.getHeader("Faces-Request") == null
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }
}
