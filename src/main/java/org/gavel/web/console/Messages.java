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

/** The messages of both bundles in the language of the request, for pages ({@code #{messages.say('…')}}) and for their scripts. */
@Named("messages")
@RequestScoped
public class Messages {

    private static final String BUNDLE = "org.gavel.messages";

    /** The first parts of the keys that scripts use; a test tells when one is missing. */
    private static final Set<String> USED_BY_SCRIPTS = Set.of(
            "act",
            "activity",
            "admin",
            "ask",
            "banner",
            "bulk",
            "layouts",
            "call",
            "delay",
            "done",
            "kick",
            "last",
            "levels",
            "member",
            "password",
            "pending",
            "room",
            "roster",
            "selection",
            "session",
            "speaking",
            "state",
            "wallboard");

    /** The messages about calls that only the server uses; they would be a tenth of the scripts' messages. */
    private static final List<String> USED_BY_THE_SERVER =
            List.of("call.refused.", "call.bad.", "call.cause.", "call.demo.");

    private final Language language;
    private final ResourceBundle bundle;

    @Inject
    Messages(HttpServletRequest request) {
        this(Language.of(request));
    }

    Messages(Language language) {
        this.language = language;
        // The root bundle is English. Without this control, the server's own locale would come before it.
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
     * {@return the message of a key}
     *
     * @param key a key that is in both bundles
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String say(String key) {
        return bundle.getString(key);
    }

    /**
     * {@return the message of a key that may not exist}
     *
     * @param key any key
     * @param otherwise the text for a key that does not exist
     */
    public String sayOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /**
     * {@return the message of a key, filled}
     *
     * @param key a key that is in both bundles
     * @param values replace {@code {0}}, {@code {1}} …; texts may be hostile
     */
    public String say(String key, Object... values) {
        return filled(say(key), values);
    }

    /**
     * {@return the message of a problem}
     *
     * @param key the key of the message; is the text itself where there is no such key
     * @param values replace {@code {0}}, {@code {1}} …; texts may be hostile
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
     * {@return a text with isolating characters around it, so that its direction does not change the text beside it}
     *
     * @param text hostile text
     */
    public String isolated(String text) {
        return ForeignText.isolated(text);
    }

    /**
     * {@return “yes” or “no” in the page's language}
     *
     * @param yes which of the two
     */
    public String yesOrNo(boolean yes) {
        return say(yes ? "word.yes" : "word.no");
    }

    /**
     * {@return the messages of the scripts as one JSON object, by their keys} Scripts replace {@code {0}} themselves. All messages would
     * be most of a page's size.
     */
    public String getJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        bundle.keySet().stream()
                .filter(Messages::isUsedByScripts)
                .sorted()
                .forEach(key -> json.add(key, bundle.getString(key)));
        return json.build().toString();
    }

    private static boolean isUsedByScripts(String key) {
        return USED_BY_SCRIPTS.contains(key.substring(0, Math.max(0, key.indexOf('.'))))
                && USED_BY_THE_SERVER.stream().noneMatch(key::startsWith);
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    Set<String> keys() {
        return bundle.keySet();
    }
}
