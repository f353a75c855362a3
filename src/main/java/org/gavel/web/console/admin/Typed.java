package org.gavel.web.console.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads what a browser sends for numbers and moments. Moments are typed in the server's zone, which the pages name. */
final class Typed {

    static final ZoneId ZONE = ZoneId.systemDefault();

    /** No row of the database has it. */
    private static final long NOTHING = -1;

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Typed() {}

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

    /** @return nothing for what is no moment; empty text is not to be asked for */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip()).atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the field wants it; empty for {@code null}. */
    static String field(Instant moment) {
        return moment == null ? "" : FIELD.format(moment.atZone(ZONE));
    }
}
