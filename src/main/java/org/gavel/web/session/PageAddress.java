package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** From which network address a session's pages come; kept for the page's socket, which is not told it. */
public final class PageAddress {

    private static final String ATTRIBUTE = PageAddress.class.getName();

    private PageAddress() {}

    static void remember(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && !request.getRemoteAddr().equals(session.getAttribute(ATTRIBUTE))) {
            session.setAttribute(ATTRIBUTE, request.getRemoteAddr());
        }
    }

    /** Empty before the first request. */
    public static String of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String address ? address : "";
    }
}
