package org.gavel.call;

import java.util.Optional;
import java.util.regex.Pattern;

/** A call's id, which is also its channel's at the switch and the key of its row in a roster ({@code docs/protocol.md} §5.2). */
public record CallId(String text) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern GIVEN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    /** One that a page chose: a UUID in lower case, or nothing. */
    public static Optional<CallId> chosen(String text) {
        return UUID.matcher(text).matches() ? Optional.of(new CallId(text)) : Optional.empty();
    }

    /** One that the switch chose, whatever it makes its ids of; nothing when it can be none. */
    public static Optional<CallId> given(String text) {
        return GIVEN.matcher(text).matches() ? Optional.of(new CallId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
