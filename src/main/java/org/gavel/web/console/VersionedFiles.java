package org.gavel.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves {@code /static/<version>/js/room.js}: cached for a year when the version is that of this build, else not cached. */
@WebFilter(filterName = "VersionedFiles", urlPatterns = "/static/*")
public class VersionedFiles extends HttpFilter {

    static final String FOR_GOOD = "public, max-age=31536000, immutable";
    static final String NEVER = "no-store";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE =
            Pattern.compile("/static/(\\w{1,40})/((?:js|css|img|fonts)/(?:[\\w-]+/)?[\\w-]+\\.[a-z0-9]+)");

    @Inject
    private transient StaticFiles files;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher file = FILE.matcher(request.getServletPath());
        if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean current = file.group(1).equals(files.version());
        response.setHeader("Cache-Control", current ? FOR_GOOD : NEVER);
        request.getRequestDispatcher("/resources/" + file.group(2)).forward(request, response);
    }
}
