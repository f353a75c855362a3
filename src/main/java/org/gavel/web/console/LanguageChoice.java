package org.gavel.web.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gavel.web.session.PageFilter;
import org.gavel.web.session.PageLocale;

/** Takes {@code ?language=zh-CN} from the address of any page, keeps it in a cookie for a year, and redirects to the page without it. */
@WebFilter(filterName = "LanguageChoice", urlPatterns = "/*", asyncSupported = true)
public class LanguageChoice extends PageFilter {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "language";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Language> wanted = Language.tagged(request.getParameter(PARAMETER));
        if (wanted.isEmpty()) {
            remember(request);
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(cookie(wanted.get(), request));
        response.sendRedirect(request.getRequestURI() + otherParameters(request));
    }

    /** Keeps the page's language in the session, for the page's socket. */
    private static void remember(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            PageLocale.set(session, Language.of(request).getLocale());
        }
    }

    private static Cookie cookie(Language language, HttpServletRequest request) {
        Cookie cookie = new Cookie(Language.COOKIE, language.getTag());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        return cookie;
    }

    /** {@return the query without the language, with its question mark; empty when nothing is left} */
    static String otherParameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !PARAMETER.equals(parameter.getKey()))
                .flatMap(parameter ->
                        Arrays.stream(parameter.getValue()).map(value -> Map.entry(parameter.getKey(), value)))
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
