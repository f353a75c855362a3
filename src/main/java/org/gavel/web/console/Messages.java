package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.gavel.conference.ForeignText;

/** Gavel's words in the language of the request, for pages ({@code #{messages.say('…')}}) and for their scripts. */
@Named("messages")
@RequestScoped
public class Messages {

    private static final String BUNDLE = "org.gavel.messages";

    /** How keys begin that scripts say; a test tells when one is missing. */
    private static final Set<String> SAID_BY_SCRIPTS = Set.of(
            "act",
            "activity",
            "admin",
            "banner",
            "call",
            "done",
            "last",
            "levels",
            "member",
            "password",
            "pending",
            "putOut",
            "room",
            "roster",
            "selection",
            "session",
            "speaking",
            "state",
            "wallboard");

    /** What only the server says of calls; it would be a tenth of the scripts' words. */
    private static final List<String> SAID_BY_THE_SERVER =
            List.of("call.refused.", "call.bad.", "call.cause.", "call.demo.");

    private final Language language;
    private final ResourceBundle bundle;

    @Inject
    Messages(HttpServletRequest request) {
        this(Language.of(request));
    }

    Messages(Language language) {
        this.language = language;
        // English stands in the root bundle: the server's own locale must never come in between.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.getLocale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** {@return the language of the request} */
    public Language getLanguage() {
        return language;
    }

    /**
     * {@return its words}
     *
     * @param key a key that is in both bundles
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String say(String key) {
        return bundle.getString(key);
    }

    /**
     * {@return the words of a key that is put together from what others wrote}
     *
     * @param key any key
     * @param otherwise what is said where there are no words
     */
    public String sayOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /**
     * {@return the words of a key, filled}
     *
     * @param key a key that is in both bundles
     * @param values fill {@code {0}}, {@code {1}} …; texts may be strangers'
     */
    public String say(String key, Object... values) {
        return filled(say(key), values);
    }

    /**
     * {@return a problem in words, as another part of Gavel found it}
     *
     * @param key the key of the words; said as it is where there are none
     * @param values fill the words; may be hostile text
     */
    public String sayProblem(String key, List<Object> values) {
        return filled(sayOr(key, key), values.toArray());
    }

    String filled(String pattern, Object... values) {
        Object[] isolated = Arrays.stream(values)
                .map(value -> value instanceof String text ? isolated(text) : value)
                .toArray();
        return new MessageFormat(pattern, language.getLocale()).format(isolated);
    }

    /**
     * {@return a foreign text as it can stand beside others, where no element isolates it}
     *
     * @param text hostile text
     */
    public String isolated(String text) {
        return ForeignText.isolated(text);
    }

    /**
     * {@return the word for yes or for no}
     *
     * @param yes which of the two
     */
    public String yesOrNo(boolean yes) {
        return say(yes ? "word.yes" : "word.no");
    }

    /**
     * {@return the words of the scripts as one JSON object} Scripts fill {@code {0}} themselves. All words would be most of a page's
     * weight.
     */
    public String getJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        bundle.keySet().stream()
                .filter(Messages::isSaidByScripts)
                .sorted()
                .forEach(key -> json.add(key, bundle.getString(key)));
        return json.build().toString();
    }

    private static boolean isSaidByScripts(String key) {
        return SAID_BY_SCRIPTS.contains(key.substring(0, Math.max(0, key.indexOf('.'))))
                && SAID_BY_THE_SERVER.stream().noneMatch(key::startsWith);
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    Set<String> keys() {
        return bundle.keySet();
    }
}
