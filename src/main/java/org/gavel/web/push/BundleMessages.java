package org.gavel.web.push;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.gavel.conference.ForeignText;
import org.gavel.roster.ActFailure;
import org.gavel.verto.VertoFailure;

/**
 * The messages of {@code messages.properties} for one page, in the language of its moderator. What travels over the WebSocket is a
 * {@link PageMessage} or a frame.
 */
final class BundleMessages {

    static final String BUNDLE = "org.gavel.messages";

    /** A language without a bundle gets English, not the server's own locale. */
    private static final ResourceBundle.Control ROOT_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private final ResourceBundle bundle;
    private final Locale locale;

    BundleMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, ROOT_OTHERWISE);
    }

    Locale locale() {
        return locale;
    }

    /**
     * {@return a message in the moderator's language; the key itself where the bundle has none}
     *
     * @param key the key in {@code messages.properties}
     * @param values fill {@code {0}}, {@code {1}} …; texts among them are isolated, because callers may have written them
     */
    String of(String key, Object... values) {
        String pattern;
        try {
            pattern = bundle.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
        Object[] isolated = Arrays.stream(values)
                .map(value -> value instanceof String text ? ForeignText.isolated(text) : value)
                .toArray();
        return new MessageFormat(pattern, locale).format(isolated);
    }

    /** {@return what went wrong and what to do, with the switch's own text where it sent one} */
    String of(ActFailure failure) {
        return of(failure.key(), failure.detail());
    }

    /** {@return why the connection to the switch failed, with the switch's own text where it sent one} */
    String of(VertoFailure failure) {
        return of("failure." + failure.getClass().getSimpleName(), failure.text());
    }
}
