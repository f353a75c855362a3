package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each form has the session's token as its first element. Gavel refuses a form without it, and a token elsewhere is easily
 * overlooked.
 */
class EveryFormCarriesTheTokenTest {

    private static final Pattern FORM = Pattern.compile("<(?:h:form|form\\s[^>]*method=\"post\")[^>]*>\\s*(.{0,10})");

    @Test
    void asItsFirstPart() {
        Map<Path, String> pages = WebappFiles.ending(".xhtml");
        int forms = 0;
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            Matcher form = FORM.matcher(page.getValue());
            while (form.find()) {
                forms++;
                assertThat(form.group(1))
                        .as(page.getKey() + ": " + form.group())
                        .startsWith("<g:token/>");
            }
        }
        assertThat(forms).isGreaterThan(4);
    }

    @Test
    void noFormIsSentBesideThat() {
        WebappFiles.ending(".xhtml")
                .forEach((page, text) -> assertThat(text.replaceAll("method=\"(post|get|dialog)\"", ""))
                        .as(page.toString())
                        .doesNotContainPattern("<form(?![^>]*>)(?!\\s)")
                        .doesNotContain("formmethod"));
    }
}
