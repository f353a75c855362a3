package org.gavel.web.session;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;

/** The language of a session's pages. */
public final class PageLocale {

    private static final String ATTRIBUTE = PageLocale.class.getName();

    private PageLocale() {}

    public static void set(HttpSession session, Locale locale) {
        session.setAttribute(ATTRIBUTE, locale);
    }

    public static Locale of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Locale locale ? locale : Locale.ENGLISH;
    }
}
