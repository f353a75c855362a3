package org.gavel.web.console.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Reads what a browser sends for numbers and moments. Moments are typed in the server's zone, which the pages name. */
final class Typed {

    static final ZoneId ZONE = ZoneId.systemDefault();

    /** No row of the database has it. */
    static final long NOTHING = -1;

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Typed() {}

    /** What a form sends for a field in which nothing stands is {@code null} or empty. */
    static String text(String sent) {
        return sent == null ? "" : sent;
    }

    /** @return {@code null} for a new one; what can be no id is nobody's */
    static Long id(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : Long.valueOf(NOTHING);
    }

    /** Of one that is there already: without an id it is nobody's. */
    static long known(String text) {
        Long id = id(text);
        return id == null ? NOTHING : id;
    }

    static int whole(String text, int otherwise) {
        return text != null && text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** As the field wants it; empty for {@code null}. */
    static String field(Instant moment, ZoneId zone) {
        return moment == null ? "" : FIELD.format(moment.atZone(zone));
    }

    /** By which it is told from another moment for which clocks show the same; empty for {@code null}. */
    static String offset(Instant moment, ZoneId zone) {
        return moment == null ? "" : zone.getRules().getOffset(moment).getId();
    }
}
