package org.gavel.web.push;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.gavel.conference.ForeignText;
import org.gavel.roster.ActFailure;
import org.gavel.verto.VertoFailure;

/** What Gavel says to one page, in its moderator's language. */
final class PushMessages {

    static final String BUNDLE = "org.gavel.messages";

    /** A language that is not there is English, not that of the server's own locale. */
    private static final ResourceBundle.Control ROOT_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private final ResourceBundle bundle;
    private final Locale locale;

    PushMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, ROOT_OTHERWISE);
    }

    Locale locale() {
        return locale;
    }

    /** @param values fill {@code {0}}, {@code {1}} …; texts may be strangers' */
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

    /** What went wrong and what to do; what the switch said stands behind it in its own words. */
    String of(ActFailure failure) {
        return of(failure.key(), failure.detail());
    }

    String of(VertoFailure failure) {
        return of("failure." + failure.getClass().getSimpleName(), failure.text());
    }
}
