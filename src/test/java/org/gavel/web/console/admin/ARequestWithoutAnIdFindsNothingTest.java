package org.gavel.web.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.administration.Saving;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleView;
import org.gavel.administration.room.RoomAdministration;
import org.gavel.administration.room.RoomNameView;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.administration.switches.SwitchView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ARequestWithoutAnIdFindsNothingTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "-1", "x", "99999999999999999999"})
    void toOpen(String id) {
        Page page = new Page();
        RoomForm room = new RoomForm(new Rooms(), null, page);
        room.setWanted(id);
        room.open();
        SwitchForm one = new SwitchForm(new Switches(), null, page);
        one.setWanted(id);
        one.open();
        RoleForm role = new RoleForm(new Roles(), null, page);
        role.setWanted(id);
        role.open();

        assertThat(page.answers).containsExactly("not found", "not found", "not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x"})
    void toRemoveOrToChoose(String id) {
        Page page = new Page();
        RoomForm room = new RoomForm(new Rooms(), null, page);
        room.resume(null, null, id + ":0:");
        room.remove();
        SwitchForm chosen = new SwitchForm(new Switches(), null, page);
        chosen.resume(null, null, id + ":0:");
        chosen.choose();
        SwitchForm removed = new SwitchForm(new Switches(), null, page);
        removed.resume(null, null, id + ":0:");
        removed.remove();
        RoleForm role = new RoleForm(new Roles(), null, page);
        role.resume(null, null, id + ":0:");
        role.remove();

        assertThat(List.of(room, chosen, removed, role))
                .allMatch(form -> form.getClash().gone());
        assertThat(List.of(room.getPresent() == null, chosen.getPresent() == null, role.getPresent() == null))
                .containsOnly(true);
        assertThat(page.answers).isEmpty();
    }

    private static <T> Saving<T> gone() {
        return new Saving.Conflict<>(null, "", Instant.EPOCH);
    }

    /** There are none. */
    private static final class Rooms extends RoomAdministration {

        Rooms() {
            super(null, null, null, null, null);
        }

        @Override
        public Optional<RoomNameView> find(Actor by, long id) {
            return Optional.empty();
        }

        @Override
        public Saving<RoomNameView> remove(Actor by, long id, int version) {
            return gone();
        }
    }

    /** There are none. */
    private static final class Switches extends SwitchAdministration {

        Switches() {
            super(null, null, null, null, null, null);
        }

        @Override
        public Optional<SwitchView> find(Actor by, long id) {
            return Optional.empty();
        }

        @Override
        public Saving<SwitchView> use(Actor by, long id, int version) {
            return gone();
        }

        @Override
        public Saving<SwitchView> remove(Actor by, long id, int version) {
            return gone();
        }
    }

    /** There are none, because the database cannot search without an id. */
    private static final class Roles extends RoleAdministration {

        Roles() {
            super(null, null, null, null, null);
        }

        @Override
        public List<RoleView> roles(Actor by) {
            return List.of();
        }

        @Override
        public Saving<RoleView> remove(Actor by, Long id, int version) {
            assertThat(id).isNotNull();
            return gone();
        }
    }
}
