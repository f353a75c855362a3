package org.gavel.web.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** The languages of Gavel. */
public enum Language {
    /** English, the default. */
    ENGLISH(Locale.ENGLISH, "en", "EN"),
    /** Simplified Chinese. */
    SIMPLIFIED_CHINESE(Locale.SIMPLIFIED_CHINESE, "zh-CN", "中文");

    static final String COOKIE = "gavel-language";

    private final Locale locale;
    private final String tag;
    private final String label;

    Language(Locale locale, String tag, String label) {
        this.locale = locale;
        this.tag = tag;
        this.label = label;
    }

    /** {@return the language of a request: the chosen one, else the first of the browser's that Gavel has, else English} */
    static Language of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> speaking(wanted).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .flatMap(cookie -> tagged(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<Language> speaking(Locale wanted) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    /**
     * {@return the language of a tag; empty where Gavel has none}
     *
     * @param tag a BCP 47 tag, such as {@code zh-CN}; hostile text
     */
    static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** {@return the language as a locale} */
    public Locale getLocale() {
        return locale;
    }

    /** {@return the BCP 47 tag for {@code lang} attributes, such as {@code zh-CN}} */
    public String getTag() {
        return tag;
    }

    /** {@return the short name of the language in itself} */
    public String getLabel() {
        return label;
    }
}
