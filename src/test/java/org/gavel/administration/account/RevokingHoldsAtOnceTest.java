package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationHouse.done;
import static org.gavel.administration.account.AdministrationHouse.everywhere;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.ObservedEvent;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.PolicyKeeper;
import org.gavel.account.store.StoredPolicy;
import org.gavel.administration.Saving;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.role.RoleView;
import org.gavel.conference.ConferenceId;
import org.gavel.store.ConfigurationPoll;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class RevokingHoldsAtOnceTest {

    @Parameter
    Engine engine;

    private AdministrationHouse house;
    private Actor root;

    @BeforeEach
    void build() {
        house = new AdministrationHouse(engine);
        root = house.administrator();
    }

    private static final Moderator ANNA = new Moderator("anna", "anna");
    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    private boolean mayMute() {
        return house.accessControl.permits(ANNA, Permission.MUTE, ROOM);
    }

    @Test
    void whatIsWithdrawnIsGoneWhenItIsSavedAndWhoWaitsForItIsTold() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));
        assertThat(mayMute()).isTrue();
        AtomicInteger told = new AtomicInteger();
        house.accessControl.listen(told::incrementAndGet);

        done(house.accounts.save(root, AdministrationHouse.with(anna, List.of())));

        assertThat(mayMute()).isFalse();
        assertThat(told).hasPositiveValue();
    }

    @Test
    void whoseChangeWaitsBehindTheOneThatRevokesItsMakerIsRefused() {
        house.made(root, AdministrationHouse.draft("anna", everywhere("administrator")));
        revokeAllBehindTheBackOf(house);
        assertThat(house.accessControl.permits(ANNA, Permission.ACCOUNTS, null)).isTrue();

        Saving<AccountView> late =
                house.accounts.save(AdministrationHouse.actor("anna"), AdministrationHouse.draft("mallory"));

        assertThat(late).isInstanceOf(Saving.Refused.class);
        assertThat(house.refusals.all()).hasSize(1);
        assertThat(house.accessControl.permits(ANNA, Permission.ACCOUNTS, null)).isFalse();
    }

    /** As a change that has just been saved and that nobody was told of yet. */
    private static void revokeAllBehindTheBackOf(AdministrationHouse house) {
        house.transactions.run(em -> {
            ConfigurationVersion.grow(em);
            return em.createNativeQuery("delete from access_grant").executeUpdate();
        });
    }

    @Test
    void whatARoleLosesAllLose() {
        house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));
        RoleView moderator = house.roles.roles(root).get(1);
        Set<Permission> less = EnumSet.copyOf(moderator.permissions());
        less.remove(Permission.MUTE);

        done(house.roles.save(root, new RoleDraft(moderator.id(), moderator.version(), "moderator", less)));

        assertThat(mayMute()).isFalse();
        assertThat(house.accessControl.permits(ANNA, Permission.KICK, ROOM)).isTrue();
    }

    @Test
    void whoIsDeactivatedMayNothingAndIsSignedInNoMore() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));
        java.time.Instant before = java.time.Instant.now().minusSeconds(1);
        assertThat(house.accessControl.standing(ANNA).orElseThrow().keeps(before))
                .isTrue();

        AccountView asleep = done(house.accounts.save(root, AdministrationHouse.active(anna, false)));
        assertThat(mayMute()).isFalse();
        assertThat(house.accessControl.standing(ANNA).orElseThrow().keeps(before))
                .isFalse();

        done(house.accounts.save(root, AdministrationHouse.active(asleep, true)));
        assertThat(house.accessControl.standing(ANNA).orElseThrow().keeps(before))
                .isFalse();
        assertThat(mayMute()).isTrue();
    }

    @Test
    void aResetPasswordAndAnOrderEndAllSessions() {
        AccountView anna = house.made(root, AdministrationHouse.draft("anna"));
        java.time.Instant before = java.time.Instant.now().minusSeconds(1);
        done(house.accounts.save(root, AdministrationHouse.password(anna, "another-horse-battery-8", true)));
        assertThat(house.accessControl.standing(ANNA).orElseThrow().keeps(before))
                .isFalse();
        assertThat(house.accessControl.standing(ANNA).orElseThrow().mustChange())
                .isTrue();

        house.made(root, AdministrationHouse.draft("eva"));
        done(house.accounts.signOutEverywhere(root, "EVA"));
        assertThat(house.accessControl
                        .standing(new Moderator("eva", ""))
                        .orElseThrow()
                        .keeps(before))
                .isFalse();
    }

    @Test
    void anotherNodeLearnsItInItsNextRound() {
        PolicyKeeper otherNode = new PolicyKeeper(
                new StoredPolicy(house.transactions, house.settings), new ObservedEvent<>(), Clock.systemUTC());
        AccountView anna = house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));
        new ConfigurationPoll(house.transactions, otherNode::seen).look();
        assertThat(otherNode.current().of("anna").orElseThrow().permits()).hasSize(1);

        done(house.accounts.save(root, AdministrationHouse.with(anna, List.of())));
        new ConfigurationPoll(house.transactions, otherNode::seen).look();

        assertThat(otherNode.current().of("anna").orElseThrow().permits()).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayWhatWasKnownHolds() {
        house.made(root, AdministrationHouse.draft("anna", everywhere("moderator")));
        house.transactions.takeAway();

        new ConfigurationPoll(house.transactions, house.policy::seen).look();

        assertThat(mayMute()).isTrue();
        assertThat(house.accounts.save(root, AdministrationHouse.draft("eva"))).isInstanceOf(Saving.Unavailable.class);
    }
}
