package org.gavel.administration.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.gavel.account.Actor;
import org.gavel.account.HeardRefusals;
import org.gavel.account.NotPermittedException;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.audit.AuditKind;
import org.gavel.input.TestShape;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.StoredRooms;
import org.gavel.store.ConfigurationPoll;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A room has one name. One administrator at a time changes it, and the change is announced at once and audited. */
@ParameterizedClass
@EnumSource(Engine.class)
class NamedRoomsAreStoredOnceTest {

    @Parameter
    Engine engine;

    private final HeardRefusals<StoredRooms.Changed> changes = new HeardRefusals<>();
    private AdministrationFixture fixture;
    private StoredRooms stored;
    private RoomAdministration rooms;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        engine.database()
                .write(em -> em.createNativeQuery("delete from named_room").executeUpdate());
        stored = new StoredRooms(fixture.transactions, changes);
        rooms = new RoomAdministration(
                fixture.changes, fixture.transactions, fixture.settings, stored, TestShape.SHAPE);
        root = fixture.administrator();
    }

    @Test
    void aNamedRoomIsKnownAtOnceAndAudited() {
        RoomNameView room = AdministrationFixture.done(rooms.save(root, draft("3000", "  All-hands ")));

        assertThat(room.conference()).isEqualTo("3000-seven.local");
        assertThat(stored.rooms()).containsExactly(new RoomSetting("3000", "All-hands"));
        assertThat(changes.all()).hasSize(1);
        assertThat(fixture.audit.last().kind()).isEqualTo(AuditKind.CHANGE);
        assertThat(fixture.audit.last().what()).isEqualTo("room.add");
        assertThat(fixture.audit.last().details()).containsEntry("title", "– → All-hands");
    }

    @Test
    void anotherTitleIsKnownAtOnce() {
        RoomNameView room = AdministrationFixture.done(rooms.save(root, draft("3000", "Old")));
        RoomNameView changed =
                AdministrationFixture.done(rooms.save(root, new RoomDraft(room.id(), room.version(), "3000", "New")));

        assertThat(stored.rooms()).containsExactly(new RoomSetting("3000", "New"));
        assertThat(changed.version()).isGreaterThan(room.version());
        assertThat(fixture.audit.last().details()).containsOnlyKeys("title");
    }

    @Test
    void aRemovedNameIsGone() {
        RoomNameView room = AdministrationFixture.done(rooms.save(root, draft("3000", "")));
        AdministrationFixture.done(rooms.remove(root, room.id(), room.version()));

        assertThat(stored.rooms()).isEmpty();
        assertThat(rooms.rooms(root)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000", "3000-seven.local", "3000-SEVEN.local", "3000-seven.local@seven.local", " 3000 "})
    void aRoomIsNamedOnceHoweverItIsWritten(String same) {
        AdministrationFixture.done(rooms.save(root, draft("3000", "First")));

        assertThat(AdministrationFixture.problems(rooms.save(root, draft(same, "Second"))))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("number", "problem.room.taken"));
    }

    @Test
    void aNameOfTheServersConfigurationIsShownAndCannotBeChanged() {
        fixture.config.set("gavel.rooms", "3500=Board");

        assertThat(rooms.rooms(root)).singleElement().satisfies(room -> {
            assertThat(room.fixed()).isTrue();
            assertThat(room.title()).isEqualTo("Board");
        });
        assertThat(AdministrationFixture.problems(rooms.save(root, draft("3500-seven.local", ""))))
                .extracting(Problem::key)
                .containsExactly("problem.room.fixed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@elsewhere.example", "room@", "ro\u0000om", "bad\uFFFDbytes"})
    void anImpossibleRoomIsRefused(String number) {
        assertThat(AdministrationFixture.problems(rooms.save(root, draft(number, ""))))
                .extracting(Problem::field)
                .containsExactly("number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>", "'; drop table named_room; --", "a/b", "Rat & Räte: #1 *", "a@elsewhere.example"})
    void aRoomOfAnyConferenceNameCanBeNamed(String number) {
        RoomNameView saved = AdministrationFixture.done(rooms.save(root, draft(number, "Any")));

        assertThat(saved.number()).isEqualTo(number);
        assertThat(saved.conference()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"３０００", "30 00", " 3000 ", "٣٠٠٠"})
    void aNumberIsKeptAsItIsDialledHoweverItIsTyped(String typed) {
        assertThat(AdministrationFixture.done(rooms.save(root, draft(typed, ""))))
                .satisfies(room -> {
                    assertThat(room.number()).isEqualTo("3000");
                    assertThat(room.conference()).isEqualTo("3000-seven.local");
                });
    }

    @Test
    void hostileTitlesAreToldWithWhatIsWrong() {
        assertThat(titleProblem("x".repeat(10_000))).isEqualTo("problem.tooLong");
        assertThat(titleProblem("Board\u202Egnp")).isEqualTo("problem.direction");
        assertThat(titleProblem("Board\u200B")).isEqualTo("problem.invisible");
        assertThat(titleProblem("Bo\u0007ard")).isEqualTo("problem.control");
        assertThat(stored.rooms()).isEmpty();
    }

    @Test
    void markupIsATitleLikeAnyOther() {
        AdministrationFixture.done(rooms.save(root, draft("3000", "<b>'; drop table named_room; --")));

        assertThat(rooms.rooms(root))
                .extracting(RoomNameView::title)
                .containsExactly("<b>'; drop table named_room; --");
    }

    @Test
    void aSaveOverANewerChangeIsToldWhoMadeIt() {
        RoomNameView read = AdministrationFixture.done(rooms.save(root, draft("3000", "Read by both")));
        AdministrationFixture.done(rooms.save(root, new RoomDraft(read.id(), read.version(), "3000", "Theirs")));

        Saving<RoomNameView> mine = rooms.save(root, new RoomDraft(read.id(), read.version(), "3000", "Mine"));

        assertThat(mine).isInstanceOfSatisfying(Saving.Conflict.class, conflict -> {
            assertThat(((RoomNameView) conflict.present()).title()).isEqualTo("Theirs");
            assertThat(conflict.by()).isEqualTo("root");
        });
        assertThat(stored.rooms()).containsExactly(new RoomSetting("3000", "Theirs"));
    }

    @Test
    void anAccountWithoutThePermissionIsRefusedAndAudited() {
        Actor nobody = AdministrationFixture.actor("nobody");

        assertThat(rooms.save(nobody, draft("3000", ""))).isInstanceOf(Saving.Refused.class);
        assertThatThrownBy(() -> fixture.run(rooms, "rooms", nobody)).isInstanceOf(NotPermittedException.class);
        assertThat(fixture.refusals.all()).hasSize(2);
        assertThat(stored.rooms()).isEmpty();
    }

    @Test
    void withoutTheAuditNothingIsNamed() {
        fixture.audit.isFull(true);

        assertThat(rooms.save(root, draft("3000", ""))).isInstanceOf(Saving.Unavailable.class);
        assertThat(rooms.rooms(root)).isEmpty();
    }

    @Test
    void aNameOfAnotherNodeIsKnownAfterTheNextPoll() {
        StoredRooms elsewhere = new StoredRooms(fixture.transactions, new HeardRefusals<>());
        AdministrationFixture.done(rooms.save(root, draft("3000", "Board")));

        new ConfigurationPoll(fixture.transactions, elsewhere::seen).look();

        assertThat(elsewhere.rooms()).containsExactly(new RoomSetting("3000", "Board"));
    }

    private String titleProblem(String title) {
        return AdministrationFixture.problems(rooms.save(root, draft("3000", title)))
                .get(0)
                .key();
    }

    private static RoomDraft draft(String number, String title) {
        return new RoomDraft(null, 0, number, title);
    }
}
