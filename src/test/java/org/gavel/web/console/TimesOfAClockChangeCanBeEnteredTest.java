package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.gavel.audit.AuditFilter;
import org.junit.jupiter.api.Test;

/**
 * When clocks are set back an hour comes twice; when they are set forward one is missing. A person can enter each moment of
 * both nights.
 */
class TimesOfAClockChangeCanBeEnteredTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String TWICE = "2026-10-25T02:30";
    private static final Instant FIRST = Instant.parse("2026-10-25T00:30:00Z");
    private static final Instant SECOND = Instant.parse("2026-10-25T01:30:00Z");
    private static final String SKIPPED = "2026-03-29T02:30";

    private static AuditFilter filter(Map<String, String> asked) {
        AuditAddress address = new AuditAddress(asked::get);
        assertThat(address.isUnderstood(BERLIN)).isTrue();
        return address.filter(BERLIN, false);
    }

    @Test
    void aTimeThatComesTwiceIsTwoMoments() {
        assertThat(TypedMoment.read(TWICE, BERLIN))
                .isInstanceOfSatisfying(
                        TypedMoment.Twice.class,
                        twice -> assertThat(twice.offsets()).containsExactly("+02:00", "+01:00"));
        assertThat(TypedMoment.read(TWICE, "+02:00", BERLIN)).isEqualTo(new TypedMoment.Once(FIRST));
        assertThat(TypedMoment.read(TWICE, "+01:00", BERLIN)).isEqualTo(new TypedMoment.Once(SECOND));
        assertThat(TypedMoment.read(TWICE, "+05:00", BERLIN)).isInstanceOf(TypedMoment.Twice.class);
        assertThat(TypedMoment.read(TWICE + "+01:00", BERLIN)).isEqualTo(new TypedMoment.Once(SECOND));
    }

    @Test
    void aTimeThatClocksSkipIsNone() {
        assertThat(TypedMoment.read(SKIPPED, "+02:00", BERLIN))
                .isEqualTo(new TypedMoment.Skipped(
                        LocalDateTime.parse("2026-03-29T02:00"), LocalDateTime.parse("2026-03-29T03:00")));
    }

    @Test
    void anyOtherTimeIsOneMoment() {
        TypedMoment noon = new TypedMoment.Once(Instant.parse("2026-10-25T11:00:00Z"));
        assertThat(TypedMoment.read("2026-10-25T12:00", BERLIN)).isEqualTo(noon);
        assertThat(TypedMoment.read(" 2026-10-25 12:00 ", "+02:00", BERLIN)).isEqualTo(noon);
        assertThat(TypedMoment.read("yesterday", BERLIN)).isEqualTo(new TypedMoment.Unreadable());
        assertThat(TypedMoment.read("", BERLIN)).isEqualTo(new TypedMoment.Unreadable());
    }

    /** A database refuses a year that no calendar has, and would seem to be away. */
    @Test
    void anImplausibleYearIsNoTime() {
        for (String year : new String[] {"+999999999", "+275760", "+10000", "0000", "-0044"}) {
            assertThat(TypedMoment.read(year + "-03-15T12:00", BERLIN))
                    .as(year)
                    .isEqualTo(new TypedMoment.Unreadable());
            assertThat(TypedMoment.read(year + "-03-15T12:00Z", BERLIN)).isEqualTo(new TypedMoment.Unreadable());
        }
        assertThat(TypedMoment.read("9999-03-15T12:00", BERLIN)).isInstanceOf(TypedMoment.Once.class);
    }

    @Test
    void theAuditLeavesNothingOutUnlessItIsSaidWhich() {
        AuditFilter all = filter(Map.of("from", TWICE, "until", TWICE));
        assertThat(all.from()).isEqualTo(FIRST);
        assertThat(all.until()).isEqualTo(SECOND);

        AuditFilter narrow =
                filter(Map.of("from", TWICE, "fromOffset", "+01:00", "until", TWICE, "untilOffset", "+02:00"));
        assertThat(narrow.from()).isEqualTo(SECOND);
        assertThat(narrow.until()).isEqualTo(FIRST);
    }

    @Test
    void theAuditOffersBothAndTellsWhichHolds() {
        AuditAddress address = new AuditAddress(Map.of("from", TWICE, "until", TWICE, "untilOffset", "+02:00")::get);

        assertThat(address.offsets("from", BERLIN)).containsExactly("+02:00", "+01:00");
        assertThat(address.offset("from", BERLIN)).isEqualTo("+02:00");
        assertThat(address.offset("until", BERLIN)).isEqualTo("+02:00");
        assertThat(address.text()).contains("untilOffset=%2B02%3A00");
        assertThat(new AuditAddress(Map.of("from", "2026-10-25T12:00")::get).offsets("from", BERLIN))
                .isEmpty();
    }

    @Test
    void theAuditTellsThatThereIsNoSuchTime() {
        AuditAddress address = new AuditAddress(Map.of("until", SKIPPED)::get);

        assertThat(address.isUnderstood(BERLIN)).isFalse();
        assertThat(address.skipped(BERLIN)).hasValueSatisfying(skipped -> {
            assertThat(skipped.before()).isEqualTo("2026-03-29 01:59");
            assertThat(skipped.after()).isEqualTo("2026-03-29 03:00");
        });
    }

    @Test
    void theTwoMomentsLookDifferentOnEachPage() {
        Moments moments = new Moments(new Messages(Language.ENGLISH), BERLIN);

        assertThat(moments.say(FIRST)).endsWith("UTC+02:00");
        assertThat(moments.say(SECOND))
                .endsWith("UTC+01:00")
                .startsWith(moments.say(FIRST).replace("UTC+02:00", ""));
        assertThat(new Moments(new Messages(Language.ENGLISH), ZoneId.of("UTC")).say(FIRST))
                .endsWith(" UTC");
    }
}
