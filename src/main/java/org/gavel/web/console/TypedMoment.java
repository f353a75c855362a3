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
 * What a typed day and time means in a zone. Where clocks are set back they show an hour twice, and where they are set forward they skip
 * one: neither may be taken for another moment silently.
 */
public sealed interface TypedMoment {

    /** It is no time. */
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
     * @param from what they show when they are set
     * @param to what they show then
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
     * @param text day and time, with an offset or without; may be anything
     * @param offset which of two moments is meant, such as {@code +02:00}; looked at only where there are two
     * @param zone where it was typed
     * @return what the text means
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
     * Reads a moment where nobody said yet which of two is meant.
     *
     * @param text day and time, with an offset or without; may be anything
     * @param zone where it was typed
     * @return what the text means
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

    /** Databases and calendars know no years of more than four digits, nor those before Christ. */
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
