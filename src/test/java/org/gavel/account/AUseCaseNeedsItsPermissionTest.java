package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.gavel.conference.ConferenceId;
import org.junit.jupiter.api.Test;

/** A use case runs only with the permission that its annotation names, in the room that it is about. */
class AUseCaseNeedsItsPermissionTest {

    private static final ConferenceId ROOM = new ConferenceId("3000", "seven.local");
    private static final ConferenceId OTHER = new ConferenceId("3001", "seven.local");

    private final TestPolicy policy = new TestPolicy();
    private final Actor anna = new Actor(new Moderator("anna", "Anna"), "10.0.0.7");
    private final Cases cases = new Cases();

    /** Use cases of each form. */
    public static class Cases {

        @Permitted(Permission.AUDIT)
        public String read(Actor by) {
            return "read by " + by.who().id();
        }

        @Permitted(value = Permission.KICK, attempt = "kick")
        public String kick(ConferenceId room) {
            return "kicked in " + room.name();
        }

        @Permitted({Permission.ROLES, Permission.ACCOUNTS})
        public String either() {
            return "seen";
        }

        @Permitted(Permission.ROOMS)
        public String save(Actor by, Permitted.Attempted draft) {
            return "saved";
        }

        @Permitted(Permission.ROOMS)
        public Optional<String> told() {
            return Optional.of("told");
        }
    }

    /** A bean on which the permission stands once for all. */
    @Permitted(Permission.SETTINGS)
    public static class AllOfThem {

        public String read() {
            return "read";
        }

        @Permitted(Permission.AUDIT)
        public String check() {
            return "checked";
        }
    }

    /** What the container makes of a bean with interceptors: annotations of a class are not inherited. */
    public static class MadeByTheContainer extends AllOfThem {}

    /** Beans that name no permission. */
    public static class Empty {

        @Permitted({})
        public String none() {
            return "done";
        }

        public String unmarked() {
            return "done";
        }
    }

    private UseCases asAnna(Permitted.RefusedResults... results) {
        return new UseCases(policy.accessControl, anna, results);
    }

    @Test
    void theCallerIsTheNamedActor() {
        policy.grant("bert", Set.of(Permission.AUDIT));

        assertThat(asAnna().run(cases, "read", new Actor(new Moderator("bert", "Bert"), "10.0.0.8")))
                .isEqualTo("read by bert");
        assertThatThrownBy(() -> asAnna().run(cases, "read", anna)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void withoutANamedActorTheCallerIsTheCurrentActor() {
        policy.grant("anna", Set.of(Permission.ACCOUNTS));

        assertThat(asAnna().run(cases, "either")).isEqualTo("seen");
        assertThat(policy.refusals.all()).isEmpty();
    }

    @Test
    void inTheRoomThatItIsAbout() {
        policy.grant("anna", new Permit(Set.of(Permission.KICK), new Scope.OneRoom("3000", "seven.local"), null, null));

        assertThat(asAnna().run(cases, "kick", ROOM)).isEqualTo("kicked in 3000");
        assertThatThrownBy(() -> asAnna().run(cases, "kick", OTHER)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void alsoWhereItStandsOnTheBean() {
        policy.grant("anna", Set.of(Permission.SETTINGS));

        assertThat(asAnna().run(new AllOfThem(), "read")).isEqualTo("read");
        assertThat(asAnna().run(new MadeByTheContainer(), "read")).isEqualTo("read");
        assertThatThrownBy(() -> asAnna().run(new MadeByTheContainer(), "check"))
                .as("the method's own permission counts instead")
                .isInstanceOf(NotPermittedException.class);

        policy.grant("anna", Set.of(Permission.AUDIT));
        assertThat(asAnna().run(new MadeByTheContainer(), "check")).isEqualTo("checked");
        assertThatThrownBy(() -> asAnna().run(new MadeByTheContainer(), "read"))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void oneThatNamesNoPermissionRunsForNobody() {
        policy.grant("anna", TestPolicy.EVERYTHING);

        assertThatThrownBy(() -> asAnna().run(new Empty(), "none"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> asAnna().run(new Empty(), "unmarked")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRefusalIsTold() {
        assertThatThrownBy(() -> asAnna().run(cases, "kick", ROOM)).hasMessageContaining("kick");
        assertThatThrownBy(() -> asAnna().run(cases, "either")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> asAnna().run(cases, "save", anna, (Permitted.Attempted) () -> "room.add"))
                .isInstanceOf(NotPermittedException.class);

        assertThat(policy.refusals.all())
                .containsExactly(
                        new AccessRefusal.NotPermitted(anna, Permission.KICK, "kick", ROOM),
                        new AccessRefusal.NotPermitted(anna, Permission.ROLES, "roles", null),
                        new AccessRefusal.NotPermitted(anna, Permission.ROOMS, "room.add", null));
    }

    @Test
    void byItsResultWhereThatCanTellIt() {
        Permitted.RefusedResults empty =
                (type, lacks) -> type == Optional.class ? Optional.of(Optional.empty()) : Optional.empty();

        assertThat(asAnna(empty).run(cases, "told")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> asAnna(empty).run(cases, "either")).isInstanceOf(NotPermittedException.class);
    }
}
