package org.gavel.conference;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The template of a file's path on the switch, such as {@code /var/lib/freeswitch/recordings/<conference>-<date>.wav}.
 * {@code <conference>}, {@code <domain>}, {@code <date>} and {@code <time>} are replaced when a file is named. No path
 * that it makes leaves the template's folder or has a character by which the switch splits a line
 * ({@code docs/protocol.md} §8.1).
 *
 * @param text the template
 */
public record FileTemplate(String text) {

    /** How many characters a template can have. */
    public static final int LONGEST = 200;

    /** A path as this class makes it, as a regular expression. */
    public static final String PATH = "(?:[A-Za-z]:)?/(?!.*\\.\\.)[A-Za-z0-9_./-]{1,400}\\.[A-Za-z0-9]{2,5}";

    /** How many characters a path can have. */
    public static final int LONGEST_PATH = 410;

    private static final Pattern WHOLE = Pattern.compile(PATH);
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]");
    private static final int LONGEST_NAME = 80;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    /**
     * Checks the template.
     *
     * @param text the template
     * @throws NullPointerException when {@code text} is {@code null}
     * @throws IllegalArgumentException when it is longer than {@link #LONGEST} characters, is no absolute path with an
     *     extension, or has other characters than letters, digits, {@code _ - . /} and the four parts
     */
    public FileTemplate {
        Objects.requireNonNull(text);
        if (text.length() > LONGEST
                || !WHOLE.matcher(filled(text, "c", "d", "20260101", "000000")).matches()) {
            throw new IllegalArgumentException("not the template of a path");
        }
    }

    /**
     * Names a file.
     *
     * @param conference the conference; each character of its name and its domain that is no letter, digit,
     *     {@code _} or {@code -} becomes {@code _}
     * @param now the moment that date and time tell
     * @param zone the time zone of date and time
     * @return a path that {@link #PATH} describes
     */
    public String path(ConferenceId conference, Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        return filled(text, safe(conference.name()), safe(conference.domain()), DATE.format(there), TIME.format(there));
    }

    private static String filled(String text, String conference, String domain, String date, String time) {
        return text.replace("<date>", date)
                .replace("<time>", time)
                .replace("<domain>", domain)
                .replace("<conference>", conference);
    }

    private static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_");
        return safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
    }
}
