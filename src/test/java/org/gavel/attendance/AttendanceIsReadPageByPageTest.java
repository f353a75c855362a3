package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gavel.attendance.SightedRoom.second;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gavel.conference.Sighting;
import org.gavel.store.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The Attendance page reads one page of rows at a time: who was there, when, how long, and how the stay ended. */
@ParameterizedClass
@EnumSource(Engine.class)
class AttendanceIsReadPageByPageTest {

    private static final Clock NOW = Clock.fixed(second(1_000), ZoneOffset.UTC);

    @Parameter
    Engine engine;

    private final SightedRoom room = new SightedRoom();

    @Test
    void theConferencesOfARoomAreListedTheLatestFirst() {
        enter(
                room.in(10, "a"),
                room.in(20, "b"),
                room.out(30, "b"),
                room.all(40, "a"),
                room.over(50),
                room.in(900, "c"));
        enter(room.all(990, "c"));

        assertThat(conferences(0))
                .extracting(
                        AttendedConference::ordinal,
                        AttendedConference::started,
                        AttendedConference::ended,
                        AttendedConference::members,
                        AttendedConference::longest)
                .containsExactly(
                        tuple(2, second(900), null, 1L, Duration.ofSeconds(100)),
                        tuple(1, second(10), second(50), 2L, Duration.ofSeconds(40)));
        assertThat(conferences(1)).hasSize(1);
        assertThat(countConferences()).isEqualTo(2);
        assertThat(conference(2))
                .get()
                .matches(AttendedConference::isRunning)
                .extracting(AttendedConference::members)
                .isEqualTo(1L);
        assertThat(conference(3)).isEmpty();
    }

    @Test
    void theyCanBeOrderedByTheNumberOfTheirMembers() {
        enter(room.in(10, "a"), room.in(11, "b"), room.in(12, "c"), room.over(20));
        enter(room.in(30, "d"), room.over(40));
        enter(room.in(50, "e"), room.in(51, "f"), room.out(52, "f"), room.in(53, "f"), room.over(60));
        enter(room.in(70, "g"), room.over(80));

        assertThat(ordinals(ConferenceQuery.Order.MEMBERS, true, 0, 10)).containsExactly(1, 3, 4, 2);
        assertThat(ordinals(ConferenceQuery.Order.MEMBERS, false, 0, 10)).containsExactly(4, 2, 3, 1);
        assertThat(ordinals(ConferenceQuery.Order.MEMBERS, true, 1, 2)).containsExactly(3, 4);
        assertThat(ordinals(ConferenceQuery.Order.BEGAN, false, 0, 10)).containsExactly(1, 2, 3, 4);
        assertThat(ordinals(ConferenceQuery.Order.BEGAN, true, 0, 3)).containsExactly(4, 3, 2);
    }

    /** The server was killed, and the room has not been observed since. */
    @Test
    void unobservedStaysAreNotCountedAsPresent() {
        enter(room.in(10, "a"), room.all(70, "a"));

        AttendedConference found = conference(1).orElseThrow();
        assertThat(found.unwatchedSince(NOW.instant())).contains(second(70));
        assertThat(found.unwatchedSince(second(80))).isEmpty();
        assertThat(found.longest()).isEqualTo(Duration.ofSeconds(60));
        assertThat(attendees(AttendeeQuery.Order.JOINED, false))
                .extracting(Attendee::present)
                .containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void theSameNameInAnotherDomainIsAnotherRoom() {
        enter(room.in(10, "a"), room.namesake().in(10, "b"), room.namesake().in(11, "c"));

        assertThat(conferences(0)).extracting(AttendedConference::members).containsExactly(1L);
        assertThat(attendees(AttendeeQuery.Order.JOINED, false)).hasSize(1);
        assertThat(stays(null, 10)).extracting(Attendance::uuid).containsExactly("a");
    }

    @Test
    void callsOfTheSameNumberAndNameStandTogether() {
        enter(room.in(10, "a1", "Ada"), room.out(30, "a1"), room.in(50, "a2", "Ada"), room.in(60, "b", "Bob"));
        enter(room.kicked(80, "b", "chair", "noise"), room.all(990, "a2"));

        assertThat(attendees(AttendeeQuery.Order.JOINED, false))
                .extracting(
                        attendee -> attendee.key().name(),
                        Attendee::joined,
                        Attendee::left,
                        Attendee::ending,
                        Attendee::stays,
                        Attendee::present)
                .containsExactly(
                        tuple("Ada", second(10), null, null, 2, Duration.ofSeconds(970)),
                        tuple("Bob", second(60), second(80), Ending.PUT_OUT, 1, Duration.ofSeconds(20)));
    }

    /** Two telephones at the same time are not twice as long. */
    @Test
    void timesThatOverlapCountOnce() {
        enter(room.in(10, "a1", "Ada"), room.in(20, "a2", "Ada"), room.in(25, "a3", "Ada"));
        enter(room.out(30, "a3"), room.out(40, "a1"), room.out(60, "a2"), room.in(70, "a4", "Ada"), room.out(75, "a4"));

        assertThat(attendees(AttendeeQuery.Order.JOINED, false))
                .extracting(Attendee::present, Attendee::stays, Attendee::ending)
                .containsExactly(tuple(Duration.ofSeconds(55), 4, Ending.LEFT));
    }

    /** Calls without a number cannot be told to be of one attendee. */
    @Test
    void callsWithoutANumberStandAlone() {
        enter(anonymous(10, "x"), anonymous(11, "y"), room.out(20, "x"), anonymous(30, "x"));

        assertThat(attendees(AttendeeQuery.Order.JOINED, false))
                .extracting(attendee -> attendee.key().channel(), Attendee::stays)
                .containsExactly(tuple("x", 2), tuple("y", 1));
    }

    @Test
    void theyAreOrderedAndFoundAsAsked() {
        enter(room.in(10, "a", "ada"), room.in(20, "b", "Bob"), room.in(30, "c", "100% Carl"), room.out(40, "a"));
        enter(room.all(990, "b", "c"));

        assertThat(names(AttendeeQuery.Order.NAME, false)).containsExactly("100% Carl", "ada", "Bob");
        assertThat(names(AttendeeQuery.Order.PRESENT, true)).containsExactly("Bob", "100% Carl", "ada");
        assertThat(names(AttendeeQuery.Order.LEFT, false).get(0)).isEqualTo("ada");
        assertThat(page(new AttendeeQuery("BO", AttendeeQuery.Order.JOINED, false, 0, 9)))
                .hasSize(1);
        assertThat(count("0%")).isEqualTo(1);
        assertThat(count("")).isEqualTo(3);
    }

    @Test
    void eachOrderCanBeReadBothWays() {
        enter(room.in(10, "a"), room.in(20, "b"), room.out(30, "a"));

        for (AttendeeQuery.Order order : AttendeeQuery.Order.values()) {
            assertThat(attendees(order, false)).hasSize(2);
            assertThat(attendees(order, true)).hasSize(2);
        }
    }

    @Test
    void theStaysOfOneAreTold() {
        enter(room.in(10, "a1", "Ada"), room.out(30, "a1"), room.in(50, "a2", "Ada"), room.in(60, "b", "Bob"));
        Attendee.Key ada = attendees(AttendeeQuery.Order.JOINED, false).get(0).key();

        assertThat(staysOf(ada))
                .extracting(Attendance::uuid, Attendance::left)
                .containsExactly(tuple("a1", second(30)), tuple("a2", null));
    }

    @Test
    void tenThousandAreReadInPagesAndCountedOnce() {
        for (int from = 0; from < 10_000; from += 500) {
            List<Sighting> batch = IntStream.range(from, from + 500)
                    .<Sighting>mapToObj(i -> room.member(10, "channel-" + i, "Name " + i, 10, false))
                    .toList();
            engine.database().write(em -> AttendanceTables.write(em, batch));
        }
        enter(room.all(
                990, IntStream.range(0, 10_000).mapToObj(i -> "channel-" + i).toArray(String[]::new)));
        assertThat(count("")).isEqualTo(10_000);
        assertThat(page(new AttendeeQuery("", AttendeeQuery.Order.JOINED, false, 9_990, 50)))
                .hasSize(10);
        assertThat(curve().points())
                .hasSize(PresenceCurve.STEPS)
                .extracting(PresenceCurve.Point::most)
                .containsOnly(10_000);
        assertThat(read(700)).hasSize(10_000).doesNotHaveDuplicates();
    }

    private List<String> read(int page) {
        List<String> all = new ArrayList<>();
        List<Attendance> some = stays(null, page);
        while (!some.isEmpty()) {
            some.forEach(stay -> all.add(stay.uuid()));
            Attendance last = some.get(some.size() - 1);
            some = stays(last, page);
        }
        return all;
    }

    private Sighting anonymous(long second, String uuid) {
        Sighting.MemberSeen named = room.in(second, uuid, "anonymous");
        return new Sighting.MemberSeen(
                named.conference(),
                uuid,
                named.memberId(),
                "",
                named.name(),
                named.codec(),
                named.state(),
                named.joinedAt(),
                false,
                named.at());
    }

    private List<String> names(AttendeeQuery.Order order, boolean descending) {
        return attendees(order, descending).stream()
                .map(attendee -> attendee.key().name())
                .toList();
    }

    private List<Attendee> attendees(AttendeeQuery.Order order, boolean descending) {
        return page(new AttendeeQuery("", order, descending, 0, 100));
    }

    private List<Attendee> page(AttendeeQuery asked) {
        return ask(queries -> queries.attendees(room.id, 1, asked));
    }

    private int count(String search) {
        return ask(queries -> queries.countAttendees(room.id, 1, search));
    }

    private List<AttendedConference> conferences(int first) {
        return conferences(new ConferenceQuery(ConferenceQuery.Order.BEGAN, true, first, 10));
    }

    private List<AttendedConference> conferences(ConferenceQuery asked) {
        return ask(queries -> queries.conferences(room.id, asked));
    }

    private List<Integer> ordinals(ConferenceQuery.Order order, boolean descending, int first, int most) {
        return conferences(new ConferenceQuery(order, descending, first, most)).stream()
                .map(AttendedConference::ordinal)
                .toList();
    }

    private int countConferences() {
        return ask(queries -> queries.countConferences(room.id));
    }

    private Optional<AttendedConference> conference(int ordinal) {
        return ask(queries -> queries.conference(room.id, ordinal));
    }

    private PresenceCurve curve() {
        return ask(queries -> queries.curve(room.id, 1));
    }

    private List<Attendance> stays(Attendance behind, int most) {
        return ask(queries -> queries.stays(room.id, null, behind, most));
    }

    private List<Attendance> staysOf(Attendee.Key who) {
        return ask(queries -> queries.staysOf(room.id, 1, who, 10));
    }

    private <T> T ask(Function<AttendanceQueries, T> question) {
        return engine.database().read(em -> question.apply(new AttendanceQueries(em, NOW)));
    }

    private void enter(Sighting... sightings) {
        engine.database().write(em -> AttendanceTables.write(em, List.of(sightings)));
    }
}
