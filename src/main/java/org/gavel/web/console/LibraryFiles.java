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
 * Lets browsers keep PrimeFaces' scripts, styles and fonts for good where their address names the version that is here. What an address
 * with another version gets must not be kept: it belongs to a page of another build.
 */
@WebFilter(filterName = "LibraryFiles", urlPatterns = "/jakarta.faces.resource/*")
public class LibraryFiles extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CACHE = "Cache-Control";

    /** As PrimeFaces writes it into addresses. */
    static final String VERSION = PrimeFaces.class.getPackage().getImplementationVersion();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean current = VERSION != null && VERSION.equals(request.getParameter("v"));
        chain.doFilter(request, new Kept(response, current ? VersionedFiles.FOR_GOOD : VersionedFiles.NEVER));
    }

    /** Puts what is known here in the place of the week that Faces allows every file. */
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
