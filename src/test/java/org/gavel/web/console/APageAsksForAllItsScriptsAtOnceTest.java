package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page names all its scripts, so that none is found only when another one has been read. */
class APageAsksForAllItsScriptsAtOnceTest {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Path SCRIPTS = WEBAPP.resolve("resources").resolve("js");
    private static final Pattern ENTRY =
            Pattern.compile("<script type=\"module\" src=\"#\\{page.statics}/js/([\\w-]+\\.js)\">");

    private final Map<Path, String> scripts = WebappFiles.ending(".js");

    private final ModuleGraph graph = new ModuleGraph(name -> scripts.get(SCRIPTS.resolve(name)));

    @Test
    void theRoomsScriptsAreFoundThroughOthers() {
        assertThat(graph.behind("room.js"))
                .contains("roster.js", "grid.js", "row-view.js", "paint.js")
                .doesNotContain("room.js", "wallboard.js")
                .doesNotHaveDuplicates();
    }

    @Test
    void eachScriptThatIsNeededIsThere() {
        for (Path script : scripts.keySet()) {
            List<String> behind = graph.behind(SCRIPTS.relativize(script).toString());
            assertThat(behind).allSatisfy(name -> assertThat(scripts).containsKey(SCRIPTS.resolve(name)));
        }
    }

    @Test
    void everyFormOfImportIsFound() {
        Map<String, String> texts = Map.of(
                "a.js",
                "/** import('./never.js') */\nimport { x,\n  y } from './b.js';\nimport './deep/c.js';\nconst z = () => import('./late.js');",
                "b.js",
                "export { q } from \"./a.js\";",
                "deep/c.js",
                "import * as d from '../b.js';");

        assertThat(new ModuleGraph(texts::get).behind("a.js")).containsExactly("b.js", "deep/c.js");
    }

    @Test
    void roomAndWallboardNameTheirs() {
        assertThat(WebappFiles.ending("room.xhtml").get(WEBAPP.resolve("room.xhtml")))
                .contains("<ui:include src=\"/WEB-INF/part/room-files.xhtml\"/>");
        for (String page : Arrays.asList("WEB-INF/part/room-files.xhtml", "wallboard.xhtml")) {
            String text = WebappFiles.ending(page).get(WEBAPP.resolve(page));
            Matcher entry = ENTRY.matcher(text);
            assertThat(entry.find()).isTrue();
            assertThat(text).contains("<g:modules of=\"" + entry.group(1) + "\"/>");
        }
    }
}
