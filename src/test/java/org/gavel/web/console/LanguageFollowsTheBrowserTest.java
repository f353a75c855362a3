package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageFollowsTheBrowserTest {

    @Test
    void theFirstThatTheConsoleSpeaks() {
        assertThat(of(null, "fr", "zh", "en")).isEqualTo(Language.SIMPLIFIED_CHINESE);
        assertThat(of(null, "zh-Hans-CN")).isEqualTo(Language.SIMPLIFIED_CHINESE);
        assertThat(of(null, "en-GB", "zh-CN")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void englishWhereItSpeaksNone() {
        assertThat(of(null, "fr", "de-CH")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void unlessAnotherWasChosen() {
        assertThat(of("zh-CN", "en")).isEqualTo(Language.SIMPLIFIED_CHINESE);
        assertThat(of("klingon", "zh-CN")).isEqualTo(Language.SIMPLIFIED_CHINESE);
    }

    /** A server in China must not answer an English browser in Chinese. */
    @Test
    void whateverTheServersOwnLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(new Messages(Language.ENGLISH).say("act.mute")).isEqualTo("Mute");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Language of(String cookie, String... accepted) {
        Cookie[] cookies = cookie == null ? null : new Cookie[] {new Cookie(Language.COOKIE, cookie)};
        List<Locale> locales = Stream.of(accepted).map(Locale::forLanguageTag).toList();
        return Language.of((HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, values) -> switch (method.getName()) {
                    case "getCookies" -> cookies;
                    case "getLocales" -> Collections.enumeration(locales);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
