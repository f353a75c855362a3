package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gavel.web.session.ConsolePage;
import org.junit.jupiter.api.Test;

/** A view without a state cannot lead back to its beans: each request would make new ones and leave them in the session. */
class PagesWithoutAStateUseNoBeanOfTheViewTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern VIEW_SCOPED = Pattern.compile("@Named\\(\"(\\w+)\"\\)\\s+@ViewScoped\\b");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern BEAN = Pattern.compile("(?<![\\w.'])(\\w+)(?=\\.)");

    @Test
    void theSignInTheWallboardARoomAndTheErrors() throws IOException {
        Set<String> ofTheView = viewScoped();
        assertThat(ofTheView).contains("me", "ownSessions", "auditCheck", "auditPage", "roles", "attendancePage");

        WebappFiles.ending(".xhtml").forEach((file, text) -> {
            if (isPage(file) && !hasState(file)) {
                assertThat(beans(text)).as(file.toString()).doesNotContainAnyElementsOf(ofTheView);
            }
        });
    }

    @Test
    void oneWouldBeFound() {
        assertThat(beans("<input value=\"#{not empty me.login ? me.login : ''}\"/>"))
                .containsExactly("me");
    }

    private static boolean isPage(Path file) {
        String path = path(file);
        return !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/");
    }

    private static boolean hasState(Path file) {
        return ConsolePage.ofView(path(file)).filter(ConsolePage::hasWidgets).isPresent();
    }

    private static String path(Path file) {
        return "/" + WebappFiles.ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Set<String> beans(String page) {
        Set<String> beans = new TreeSet<>();
        Matcher expressions = EXPRESSION.matcher(page);
        while (expressions.find()) {
            BEAN.matcher(expressions.group()).results().forEach(bean -> beans.add(bean.group(1)));
        }
        return beans;
    }

    private static Set<String> viewScoped() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                VIEW_SCOPED.matcher(Files.readString(source)).results().forEach(bean -> names.add(bean.group(1)));
            }
        }
        return names;
    }
}
