package org.gavel.administration.first;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gavel.administration.Problem;

/** Writes problems in English for the log. */
final class PlainMessages {

    private PlainMessages() {}

    static String of(List<Problem> problems) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "org.gavel.messages",
                Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return problems.stream()
                .map(problem -> problem.field() + ": "
                        + new MessageFormat(messages.getString(problem.key()), Locale.ROOT)
                                .format(problem.values().toArray()))
                .collect(Collectors.joining("; "));
    }
}
