package org.gavel.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * The version of Gavel's scripts, styles and images: a digest of their content, so that every node of a cluster names the same version and
 * a browser never mixes two builds. It is a part of the path because scripts import each other by relative paths.
 */
@ApplicationScoped
public class StaticFiles {

    static final String PREFIX = "/static/";

    private static final Set<String> DIGESTED = Set.of("/resources/js/", "/resources/css/", "/resources/img/");

    private final ServletContext context;
    private String version;

    @Inject
    StaticFiles(ServletContext context) {
        this.context = context;
    }

    @PostConstruct
    void digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String directory : new TreeSet<>(DIGESTED)) {
                digest(directory, digest);
            }
            version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void digest(String directory, MessageDigest digest) throws IOException {
        for (String path : new TreeSet<>(context.getResourcePaths(directory))) {
            if (path.endsWith("/")) {
                digest(path, digest);
            } else {
                try (InputStream file = context.getResourceAsStream(path)) {
                    digest.update(file.readAllBytes());
                }
            }
        }
    }

    String version() {
        return version;
    }

    /** {@return the path {@code /static/<version>}} */
    String base() {
        return PREFIX + version;
    }
}
