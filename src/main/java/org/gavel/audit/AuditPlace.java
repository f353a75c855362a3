package org.gavel.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the audit, newest first: behind this line the next page begins.
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
     * Reads what {@link #text} made.
     *
     * @param text anything, also hostile; {@code null} is none
     * @return empty for anything else
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

    /** {@return the place as a text for an address} */
    public String text() {
        return at.toEpochMilli() + "." + chain + "." + number;
    }
}
