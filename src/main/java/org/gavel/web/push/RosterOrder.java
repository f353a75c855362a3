package org.gavel.web.push;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;

import java.text.Collator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gavel.roster.RosterEntry;

/**
 * The orders in which a page can sort a roster. Equal members stand in the order of joining, which is the order of handles: times of
 * joining come from several clocks, some of which count whole seconds.
 */
enum RosterOrder {
    JOINED("joined", (locale, names) -> comparingInt(RosterEntry::handle)),
    NAME("name", (locale, names) -> comparing(names::name, collator(locale)::compare)),
    NUMBER("number", (locale, names) -> comparing(names::number)),
    SOUND("sound", (locale, names) -> comparingInt(RosterOrder::sound)),
    VIDEO("video", (locale, names) -> comparingInt(entry -> entry.member().video() != null ? 0 : 1)),
    FLOOR("floor", (locale, names) -> comparingInt(RosterOrder::floor)),
    MODERATOR("moderator", (locale, names) -> comparingInt(entry -> entry.moderator() ? 0 : 1)),
    CODEC("codec", (locale, names) -> comparing(entry -> entry.member().codec())),
    LAST_ACT("lastAct", (locale, names) -> comparing(RosterOrder::lastAct, nullsLast(Comparator.reverseOrder())));

    private final String wire;
    private final BiFunction<Locale, Names, Comparator<RosterEntry>> order;

    RosterOrder(String wire, BiFunction<Locale, Names, Comparator<RosterEntry>> order) {
        this.wire = wire;
        this.order = order;
    }

    /** {@return the order's name in {@code docs/push.md}} */
    String wire() {
        return wire;
    }

    /**
     * {@return the order of that name; empty when there is none}
     *
     * @param wire a name of {@code docs/push.md}
     */
    static Optional<RosterOrder> ofWire(String wire) {
        return Arrays.stream(values()).filter(o -> o.wire.equals(wire)).findFirst();
    }

    /**
     * {@return a comparator of members}
     *
     * @param locale the language by which names are sorted
     * @param names how members are shown to the page: masked numbers are sorted as they are shown
     * @param descending whether the order is reversed; equal members stay in the order of joining
     */
    Comparator<RosterEntry> comparator(Locale locale, Names names, boolean descending) {
        Comparator<RosterEntry> by = order.apply(locale, names);
        return (descending ? by.reversed() : by).thenComparingInt(RosterEntry::handle);
    }

    private static Collator collator(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        collator.setStrength(Collator.SECONDARY);
        return collator;
    }

    /** Who can be heard comes first: speaking, talking while muted, unmuted, muted. */
    private static int sound(RosterEntry entry) {
        if (entry.speaking()) {
            return 0;
        }
        if (entry.talkingWhileMuted()) {
            return 1;
        }
        return entry.member().audio().muted() ? 3 : 2;
    }

    private static int floor(RosterEntry entry) {
        if (entry.member().audio().floor()) {
            return 0;
        }
        return entry.member().videoStatus().filter(video -> video.floor()).isPresent() ? 1 : 2;
    }

    private static Instant lastAct(RosterEntry entry) {
        return entry.mark() == null ? null : entry.mark().at();
    }
}
