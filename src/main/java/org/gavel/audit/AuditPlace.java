package org.gavel.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a line in the list of all lines, the newest first. The next page begins behind it.
 *
 * @param at the line's time
 * @param chain the line's chain
 * @param number the line's number
 */
public record AuditPlace(Instant at, String chain, long number) {

    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,15})\\.([0-9a-f-]{1,36})\\.(\\d{1,18})");

    static AuditPlace of(AuditLine line) {
        return new AuditPlace(line.at(), line.chain(), line.number());
    }

    /**
     * Reads a text that {@link #text} made.
     *
     * @param text hostile text; may be {@code null}
     * @return the place; empty for any other text
     */
    public static Optional<AuditPlace> of(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        try {
            return parts.matches()
                    ? Optional.of(new AuditPlace(
                            Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                            parts.group(2),
                            Long.parseLong(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@return the place as text for the address of a page, such as {@code 1764481800000.<chain>.42}} */
    public String text() {
        return at.toEpochMilli() + "." + chain + "." + number;
    }
}
