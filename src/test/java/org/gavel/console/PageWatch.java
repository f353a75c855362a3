package org.gavel.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees what pages do wrong without showing it: errors in the console, uncaught exceptions, violations of the
 * Content-Security-Policy and requests to any host but Gavel's.
 */
final class PageWatch {

    private static final Set<String> WITHOUT_HOST = Set.of("data", "blob", "about");
    private static final String REPORT_VIOLATIONS = "document.addEventListener('securitypolicyviolation', event =>"
            + " window.gavelTestViolation(event.effectiveDirective + ' forbids ' + (event.blockedURI || 'inline') + ' at '"
            + " + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample));";

    private final URI gavel;
    private final List<String> consoleLines = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    private PageWatch(URI gavel) {
        this.gavel = gavel;
    }

    /** Watches every page of this browser context from now on. */
    static PageWatch on(BrowserContext context, URI gavel) {
        PageWatch watch = new PageWatch(gavel);
        context.exposeFunction("gavelTestViolation", what -> {
            watch.trouble("policy violation: " + what[0]);
            return null;
        });
        context.addInitScript(REPORT_VIOLATIONS);
        context.onConsoleMessage(watch::said);
        context.onWebError(error -> watch.trouble("uncaught: " + error.error()));
        context.onRequest(request -> watch.requested(request.url()));
        context.onPage(page -> page.onWebSocket(socket -> watch.requested(socket.url())));
        return watch;
    }

    /** From now on a trouble in which this is found fails no test: the test provokes it. */
    void expect(Pattern trouble) {
        expected.add(trouble);
    }

    /** The unexpected errors, in order. */
    List<String> troubles() {
        return troubles.stream()
                .filter(trouble -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(trouble).find()))
                .toList();
    }

    /** Everything that pages wrote to their consoles, and all errors. */
    List<String> consoleLines() {
        return List.copyOf(consoleLines);
    }

    private void said(ConsoleMessage message) {
        String line = message.type() + ": " + message.text() + " (" + message.location() + ")";
        if (message.type().equals("error")) {
            trouble("console " + line);
        } else {
            consoleLines.add(line);
        }
    }

    private void requested(String url) {
        URI uri = URI.create(url.split("[?#,]", 2)[0]);
        boolean ours = gavel.getHost().equals(uri.getHost()) && gavel.getPort() == uri.getPort();
        if (!ours && !WITHOUT_HOST.contains(uri.getScheme())) {
            trouble("request to another host: " + url);
        }
    }

    private void trouble(String what) {
        consoleLines.add(what);
        troubles.add(what);
    }
}
