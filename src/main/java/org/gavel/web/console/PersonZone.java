package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;

/** The time zone of the person, from the cookie that {@code bar.js} sets; the server's time zone without that cookie. */
@RequestScoped
public class PersonZone {

    private static final String COOKIE = "gavel-zone";
    private static final int LONGEST = 64;

    private final ZoneId zone;

    @Inject
    PersonZone(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        this.zone = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .map(PersonZone::read)
                .orElseGet(ZoneId::systemDefault);
    }

    ZoneId zone() {
        return zone;
    }

    /** {@return the zone of an id} The server's where the cookie holds something else. */
    private static ZoneId read(String name) {
        try {
            return name.length() > LONGEST ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }
}
