package org.gavel.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;
import static org.gavel.administration.account.AdministrationFixture.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.account.AccountView;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.role.RoleView;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class TwoAdministratorsLoseNothingTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    @Test
    void theSecondToSaveIsToldOfTheFirst() {
        fixture.made(root, AdministrationFixture.draft("eva", everywhere("administrator")));
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        done(fixture.accounts.save(
                AdministrationFixture.actor("eva"), AdministrationFixture.called(anna, "Anna by Eva")));

        Saving<AccountView> second = fixture.accounts.save(root, AdministrationFixture.called(anna, "Anna by root"));

        Saving.Conflict<AccountView> conflict = (Saving.Conflict<AccountView>) second;
        assertThat(conflict.present().name()).isEqualTo("Anna by Eva");
        assertThat(conflict.by()).isEqualTo("eva");
        assertThat(conflict.at()).isEqualTo(conflict.present().changedAt());
        assertThat(fixture.find(root, "anna").name()).isEqualTo("Anna by Eva");
        done(fixture.accounts.save(root, AdministrationFixture.called(conflict.present(), "Anna by both")));
    }

    @Test
    void alsoWhenOnlyGrantsWereChanged() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        done(fixture.accounts.save(root, AdministrationFixture.with(anna, List.of(everywhere("observer")))));

        assertThat(fixture.accounts.save(root, AdministrationFixture.with(anna, List.of(everywhere("moderator")))))
                .isInstanceOf(Saving.Conflict.class);
    }

    @Test
    void rolesLikewise() {
        RoleView role = fixture.role(root, "guest", Permission.SEE);
        done(fixture.roles.save(root, new RoleDraft(role.id(), role.version(), "guest", Set.of(Permission.MUTE))));

        assertThat(fixture.roles.save(root, new RoleDraft(role.id(), role.version(), "guest", Set.of(Permission.KICK))))
                .isInstanceOf(Saving.Conflict.class);
        assertThat(fixture.roles.remove(root, role.id(), role.version())).isInstanceOf(Saving.Conflict.class);
        done(fixture.roles.remove(root, role.id(), role.version() + 1));
        Saving<RoleView> late = fixture.roles.save(root, new RoleDraft(role.id(), 1, "guest", Set.of()));
        assertThat(((Saving.Conflict<RoleView>) late).present()).isNull();
    }

    @Test
    void aSignInIsNoChange() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        fixture.signIn("anna", AdministrationFixture.PASSWORD, AdministrationFixture.ADDRESS);

        assertThat(done(fixture.accounts.save(root, AdministrationFixture.called(anna, "Anna")))
                        .lastSignIn())
                .isNotNull();
    }

    @Test
    void ofManyAtTheSameMomentOneIsSavedAndEachOtherIsTold() throws Exception {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<Saving<AccountView>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "Anna " + i;
                all.add(crowd.submit(() -> fixture.accounts.save(root, AdministrationFixture.called(anna, name))));
            }
            List<Saving<AccountView>> came = new ArrayList<>();
            for (Future<Saving<AccountView>> one : all) {
                came.add(one.get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS));
            }
            assertThat(came).filteredOn(Saving.Done.class::isInstance).hasSize(1);
            assertThat(came).filteredOn(Saving.Conflict.class::isInstance).hasSize(7);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void ofTwoThatAddTheSameOneIsToldThatItIsThere() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        try {
            List<Future<Saving<AccountView>>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(crowd.submit(() -> fixture.accounts.save(root, AdministrationFixture.draft("anna"))));
            }
            int added = 0;
            for (Future<Saving<AccountView>> one : all) {
                Saving<AccountView> saving = one.get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS);
                added += saving instanceof Saving.Done ? 1 : 0;
                if (!(saving instanceof Saving.Done)) {
                    assertThat(problems(saving)).extracting(Problem::key).containsExactly("problem.loginTaken");
                }
            }
            assertThat(added).isEqualTo(1);
        } finally {
            crowd.shutdownNow();
        }
    }
}
