package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.gavel.web.session.DeskPage;
import org.junit.jupiter.api.Test;

class PagesKeepTheContentSecurityPolicyTest {

    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)");
    private static final Pattern STYLE = Pattern.compile("\\sstyle=|<style");
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+=");
    private static final Pattern OTHER_HOST = Pattern.compile("https?://(?!www\\.w3\\.org/)");

    @Test
    void noPageHasScriptStyleOrHandlersOfItsOwn() {
        Map<Path, String> pages = WebappFiles.ending(".xhtml");
        assertThat(pages).isNotEmpty();
        pages.forEach((page, text) -> {
            assertThat(text).as(page.toString()).doesNotContainPattern(INLINE_SCRIPT);
            assertThat(text).as(page.toString()).doesNotContainPattern(STYLE);
            assertThat(text).as(page.toString()).doesNotContainPattern(HANDLER);
        });
    }

    /** These write style attributes, which only the policy of pages with widgets lets them. */
    @Test
    void onlyPagesThatMayUseAWidgetThatWritesStyles() {
        Pattern writesStyles =
                Pattern.compile("<p:(dialog|confirmDialog|dataTable|menu|contextMenu|datePicker|tabView|growl)\\b");
        WebappFiles.ending(".xhtml").entrySet().stream()
                .filter(file -> !mayHaveWidgets(file.getKey()))
                .forEach(file ->
                        assertThat(file.getValue()).as(file.getKey().toString()).doesNotContainPattern(writesStyles));
    }

    /** A page that may, and what only such pages are made of. */
    private static boolean mayHaveWidgets(Path file) {
        String path = "/" + WebappFiles.ROOT.relativize(file).toString().replace('\\', '/');
        return path.equals("/WEB-INF/template/admin.xhtml")
                || path.equals("/WEB-INF/template/component-dialog.xhtml")
                || path.startsWith("/WEB-INF/part/")
                || DeskPage.ofView(path).filter(DeskPage::setsStyles).isPresent();
    }

    @Test
    void nothingIsFetchedFromAnotherHost() {
        for (String suffix : new String[] {".xhtml", ".js", ".css"}) {
            WebappFiles.ending(suffix)
                    .forEach(
                            (file, text) -> assertThat(text).as(file.toString()).doesNotContainPattern(OTHER_HOST));
        }
    }

    /** Names and numbers of callers are hostile: a script may only ever make text of them. */
    @Test
    void noScriptMakesMarkupOrCodeOfText() {
        WebappFiles.ending(".js")
                .forEach((script, text) -> assertThat(text)
                        .as(script.toString())
                        .doesNotContain("innerHTML")
                        .doesNotContain("outerHTML")
                        .doesNotContain("insertAdjacentHTML")
                        .doesNotContain("document.write")
                        .doesNotContain("eval(")
                        .doesNotContain("new Function"));
    }
}
