package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;

/** What the filters of pages ask of a request. */
final class Requests {

    /** The parameter by which Faces recognises a form. */
    static final String VIEW_STATE = "jakarta.faces.ViewState";

    private static final String API = "/api";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Requests() {}

    /** {@return the path within the application, as the server resolved it} In the raw one, {@code ..} could disguise a page. */
    static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    /** {@return whether the request is for the API} */
    static boolean isApi(HttpServletRequest request) {
        return isApi(path(request));
    }

    private static boolean isApi(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    /** {@return whether the request may change something} */
    static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /** {@return whether Faces would take the request for a sent form} Faces looks only at this parameter, not at the method. */
    static boolean isForm(HttpServletRequest request) {
        return request.getParameter(VIEW_STATE) != null;
    }

    /** {@return the sender: the account that is signed in, or nobody in particular, with the network address only} */
    static Actor sender(HttpServletRequest request) {
        return SignedIn.session(request.getSession(false))
                .map(session -> new Actor(session.moderator(), request.getRemoteAddr()))
                .orElseGet(() -> Actor.anonymous(request.getRemoteAddr()));
    }

    /** {@return the refusal of this request, for the audit} */
    static AccessRefusal refusal(HttpServletRequest request, AccessRefusal.Reason reason) {
        return new AccessRefusal.RequestRefused(
                sender(request), reason, request.getMethod() + " " + path(request), null);
    }

    /** {@return the address of another page, which leads to the requested page afterwards} */
    static String by(HttpServletRequest request, ConsolePage first) {
        String query = request.getQueryString();
        String path = path(request);
        String wanted = query == null || isUnsafe(request) ? path : path + "?" + query;
        return request.getContextPath() + first.getPath() + "?next="
                + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** {@return whether a browser shows the answer to a person} Scripts and sockets ask for no page; other upgrades may come with one. */
    static boolean isPage(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.getHeader("Faces-Request") == null
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }
}
