package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EveryMessageThatIsUsedExistsTest {

    /** A whole key between quotes; keys that a page puts together end with a dot and are not looked at here. */
    private static final Pattern PAGE = Pattern.compile("messages\\.say\\('([\\w.]*\\w)'[,)]");

    private static final Pattern SCRIPT = Pattern.compile("\\bsay\\('([\\w.]+)'");

    /** A key that a script puts together: how it begins. */
    private static final Pattern MADE = Pattern.compile("\\bsay(?:Count)?\\(`(\\w+)\\.");

    private static final Pattern COUNTED = Pattern.compile("\\bsayCount\\('([\\w.]+)'");

    private final Set<String> keys = new Messages(Language.ENGLISH).keys();
    private final Set<String> ofScripts = ofScripts();

    @Test
    void onPages() {
        assertThat(said(WebappFiles.ending(".xhtml"), PAGE))
                .hasSizeGreaterThan(50)
                .isSubsetOf(keys);
    }

    @Test
    void inScripts() {
        assertThat(said(WebappFiles.ending(".js"), SCRIPT))
                .hasSizeGreaterThan(50)
                .isSubsetOf(ofScripts);
    }

    /** Pages carry the messages of scripts. Messages that only the server uses would make each page heavier. */
    @Test
    void messagesOfTheServerAloneAreNotSentWithPages() {
        assertThat(keys).contains("call.cause.USER_BUSY", "call.refused.full", "failure.TimedOut", "gate.tooFast");
        assertThat(ofScripts).noneMatch(key -> key.matches("(call\\.(cause|refused|bad|demo)|failure|gate)\\..*"));
    }

    @Test
    void inScriptsThatPutKeysTogether() {
        Set<String> beginnings = said(WebappFiles.ending(".js"), MADE);

        assertThat(beginnings).hasSizeGreaterThan(4);
        assertThat(beginnings)
                .allMatch(beginning -> ofScripts.stream().anyMatch(key -> key.startsWith(beginning + ".")));
    }

    @Test
    void forOneAndForMany() {
        for (String key : said(WebappFiles.ending(".js"), COUNTED)) {
            assertThat(ofScripts).contains(key + ".one", key + ".other");
        }
    }

    private static Set<String> said(Map<?, String> files, Pattern pattern) {
        Set<String> said = new TreeSet<>();
        files.values().forEach(text -> pattern.matcher(text).results().forEach(found -> said.add(found.group(1))));
        return said;
    }

    private static Set<String> ofScripts() {
        return jakarta.json.Json.createReader(new java.io.StringReader(new Messages(Language.ENGLISH).getJson()))
                .readObject()
                .keySet();
    }
}
