package org.gavel.web.session;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;

/** The language of a session's pages. */
public final class PageLocale {

    private static final String ATTRIBUTE = PageLocale.class.getName();

    private PageLocale() {}

    /**
     * Sets the language of a session's pages.
     *
     * @param session the HTTP session
     * @param locale a language in which Gavel has its messages
     */
    public static void set(HttpSession session, Locale locale) {
        session.setAttribute(ATTRIBUTE, locale);
    }

    /**
     * {@return the language of a session's pages; English where none was set}
     *
     * @param session the HTTP session
     */
    public static Locale of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Locale locale ? locale : Locale.ENGLISH;
    }
}
