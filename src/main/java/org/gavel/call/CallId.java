package org.gavel.call;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call's id, which is also its channel's at the switch and the key of its row in a roster ({@code docs/protocol.md}
 * §5.2).
 *
 * @param text the id as it is on the wire
 */
public record CallId(String text) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern GIVEN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    /**
     * {@return an id that a page chose} Empty when the text is no UUID in lower case.
     *
     * @param text anything, also hostile; never {@code null}
     */
    public static Optional<CallId> chosen(String text) {
        return UUID.matcher(text).matches() ? Optional.of(new CallId(text)) : Optional.empty();
    }

    /**
     * {@return an id that the switch chose} Empty unless the text has 1 to 64 ASCII letters, digits, dots, underscores
     * and hyphens and begins with a letter or a digit.
     *
     * @param text anything, also hostile; never {@code null}
     */
    public static Optional<CallId> given(String text) {
        return GIVEN.matcher(text).matches() ? Optional.of(new CallId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
