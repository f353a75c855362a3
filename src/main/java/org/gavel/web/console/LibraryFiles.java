package org.gavel.web.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.primefaces.PrimeFaces;

/**
 * Lets browsers cache PrimeFaces' scripts, styles and fonts for a year where the address names the version that is installed. An address
 * with another version belongs to a page of another build, so nothing caches its answer.
 */
@WebFilter(filterName = "LibraryFiles", urlPatterns = "/jakarta.faces.resource/*")
public class LibraryFiles extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CACHE = "Cache-Control";

    /** The version that PrimeFaces writes into addresses; {@code null} where the library does not tell it. */
    static final String VERSION = PrimeFaces.class.getPackage().getImplementationVersion();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean current = VERSION != null && VERSION.equals(request.getParameter("v"));
        chain.doFilter(request, new Kept(response, current ? VersionedFiles.FOR_GOOD : VersionedFiles.NEVER));
    }

    /** Replaces the {@code Cache-Control} of Faces, which allows a week for every file. */
    private static final class Kept extends HttpServletResponseWrapper {

        private final String howLong;

        Kept(HttpServletResponse response, String howLong) {
            super(response);
            this.howLong = howLong;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, CACHE.equalsIgnoreCase(name) ? howLong : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (CACHE.equalsIgnoreCase(name)) {
                super.setHeader(name, howLong);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
