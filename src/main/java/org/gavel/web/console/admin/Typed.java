package org.gavel.web.console.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Reads texts, ids, numbers and moments that a browser sends. Moments are typed in the server's time zone, which the pages name. */
final class Typed {

    static final ZoneId ZONE = ZoneId.systemDefault();

    /** An id that no row of the database has. */
    static final long NOTHING = -1;

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Typed() {}

    /** {@return a sent text; empty for {@code null}} */
    static String text(String sent) {
        return sent == null ? "" : sent;
    }

    /** {@return a sent id; {@code null} for an empty text, {@link #NOTHING} for a text that is no id} */
    static Long id(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : Long.valueOf(NOTHING);
    }

    /** {@return the sent id of a thing that exists; {@link #NOTHING} for a text that is no id} */
    static long known(String text) {
        Long id = id(text);
        return id == null ? NOTHING : id;
    }

    /** {@return a sent whole number of at most nine digits; otherwise the given one} */
    static int whole(String text, int otherwise) {
        return text != null && text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** {@return a moment as a calendar field shows it; empty for {@code null}} */
    static String field(Instant moment, ZoneId zone) {
        return moment == null ? "" : FIELD.format(moment.atZone(zone));
    }

    /** {@return the offset of a moment, such as {@code +02:00}; empty for {@code null}} */
    static String offset(Instant moment, ZoneId zone) {
        return moment == null ? "" : zone.getRules().getOffset(moment).getId();
    }
}
