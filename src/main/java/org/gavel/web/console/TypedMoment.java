package org.gavel.web.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * The meaning of a typed day and time in a time zone. Where clocks are set back they show an hour twice, and where they are set forward
 * they skip one; neither is silently taken for another moment.
 */
public sealed interface TypedMoment {

    /** The text is no day and time. */
    record Unreadable() implements TypedMoment {}

    /**
     * One moment.
     *
     * @param at the moment
     */
    record Once(Instant at) implements TypedMoment {}

    /**
     * No moment: clocks are set forward over it.
     *
     * @param from what clocks show when they are set forward
     * @param to what clocks show after that
     */
    record Skipped(LocalDateTime from, LocalDateTime to) implements TypedMoment {

        private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

        /** {@return the time before the gap, in the form in which it can be typed} */
        public String before() {
            return SHOWN.format(from.minusMinutes(1));
        }

        /** {@return the time after the gap, in the form in which it can be typed} */
        public String after() {
            return SHOWN.format(to);
        }
    }

    /**
     * Two moments: clocks are set back over it.
     *
     * @param first the moment before clocks are set back
     * @param second the moment after that
     */
    record Twice(OffsetDateTime first, OffsetDateTime second) implements TypedMoment {

        /** {@return the offsets by which the two are told apart, the first moment's first} */
        public List<String> offsets() {
            return List.of(first.getOffset().getId(), second.getOffset().getId());
        }
    }

    /**
     * Reads a moment.
     *
     * @param text day and time in ISO 8601, with a blank or {@code T} between them, with an offset or without; hostile text
     * @param offset the offset of the meant moment, such as {@code +02:00}; used only where there are two moments, ignored unless it is of one
     * @param zone the time zone of a text without an offset
     * @return the meaning of the text
     */
    static TypedMoment read(String text, String offset, ZoneId zone) {
        TypedMoment read = read(text, zone);
        if (read instanceof Twice twice && twice.offsets().contains(offset)) {
            boolean first = twice.first().getOffset().getId().equals(offset);
            return new Once((first ? twice.first() : twice.second()).toInstant());
        }
        return read;
    }

    /**
     * Reads a moment whose offset is not chosen yet.
     *
     * @param text day and time in ISO 8601, with a blank or {@code T} between them, with an offset or without; hostile text
     * @param zone the time zone of a text without an offset
     * @return the meaning of the text
     */
    static TypedMoment read(String text, ZoneId zone) {
        String time = text.strip().replace(' ', 'T');
        try {
            TypedMoment read = exact(time).orElseGet(() -> local(LocalDateTime.parse(time), zone));
            return read instanceof Once once && !isKept(once.at()) ? new Unreadable() : read;
        } catch (DateTimeException e) {
            return new Unreadable();
        }
    }

    /** Databases and calendars take years from 1 to 9999. */
    private static boolean isKept(Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9_999;
    }

    private static Optional<TypedMoment> exact(String time) {
        try {
            return Optional.of(new Once(OffsetDateTime.parse(time).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TypedMoment local(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition set = zone.getRules().getTransition(time);
            return new Skipped(set.getDateTimeBefore(), set.getDateTimeAfter());
        }
        return offsets.size() == 1
                ? new Once(time.toInstant(offsets.get(0)))
                : new Twice(time.atOffset(offsets.get(0)), time.atOffset(offsets.get(1)));
    }
}
