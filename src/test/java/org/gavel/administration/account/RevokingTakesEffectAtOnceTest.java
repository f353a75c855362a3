package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.ObservedEvent;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.PolicyCache;
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
class RevokingTakesEffectAtOnceTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    private static final Moderator ANNA = new Moderator("anna", "anna");
    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    private boolean mayMute() {
        return fixture.accessControl.permits(ANNA, Permission.MUTE, ROOM);
    }

    @Test
    void aWithdrawnGrantEndsWhenItIsSavedAndListenersAreTold() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));
        assertThat(mayMute()).isTrue();
        AtomicInteger told = new AtomicInteger();
        fixture.accessControl.listen(told::incrementAndGet);

        done(fixture.accounts.save(root, AdministrationFixture.with(anna, List.of())));

        assertThat(mayMute()).isFalse();
        assertThat(told).hasPositiveValue();
    }

    @Test
    void aChangeQueuedBehindTheRevocationOfItsActorIsRefused() {
        fixture.made(root, AdministrationFixture.draft("anna", everywhere("administrator")));
        revokeAllBehindTheBackOf(fixture);
        assertThat(fixture.accessControl.permits(ANNA, Permission.ACCOUNTS, null))
                .isTrue();

        Saving<AccountView> late =
                fixture.accounts.save(AdministrationFixture.actor("anna"), AdministrationFixture.draft("mallory"));

        assertThat(late).isInstanceOf(Saving.Refused.class);
        assertThat(fixture.refusals.all()).hasSize(1);
        assertThat(fixture.accessControl.permits(ANNA, Permission.ACCOUNTS, null))
                .isFalse();
    }

    /** Like a saved change that has not been announced yet. */
    private static void revokeAllBehindTheBackOf(AdministrationFixture fixture) {
        fixture.transactions.run(em -> {
            ConfigurationVersion.grow(em);
            return em.createNativeQuery("delete from access_grant").executeUpdate();
        });
    }

    @Test
    void aPermissionTakenFromARoleIsTakenFromAllItsAccounts() {
        fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));
        RoleView moderator = fixture.roles.roles(root).get(1);
        Set<Permission> less = EnumSet.copyOf(moderator.permissions());
        less.remove(Permission.MUTE);

        done(fixture.roles.save(root, new RoleDraft(moderator.id(), moderator.version(), "moderator", less)));

        assertThat(mayMute()).isFalse();
        assertThat(fixture.accessControl.permits(ANNA, Permission.KICK, ROOM)).isTrue();
    }

    @Test
    void aDeactivatedAccountMayDoNothingAndIsSignedOut() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));
        java.time.Instant before = java.time.Instant.now().minusSeconds(1);
        assertThat(fixture.accessControl.status(ANNA).orElseThrow().keeps(before))
                .isTrue();

        AccountView asleep = done(fixture.accounts.save(root, AdministrationFixture.active(anna, false)));
        assertThat(mayMute()).isFalse();
        assertThat(fixture.accessControl.status(ANNA).orElseThrow().keeps(before))
                .isFalse();

        done(fixture.accounts.save(root, AdministrationFixture.active(asleep, true)));
        assertThat(fixture.accessControl.status(ANNA).orElseThrow().keeps(before))
                .isFalse();
        assertThat(mayMute()).isTrue();
    }

    @Test
    void aResetPasswordAndAnOrderEndAllSessions() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        java.time.Instant before = java.time.Instant.now().minusSeconds(1);
        done(fixture.accounts.save(root, AdministrationFixture.password(anna, "another-horse-battery-8", true)));
        assertThat(fixture.accessControl.status(ANNA).orElseThrow().keeps(before))
                .isFalse();
        assertThat(fixture.accessControl.status(ANNA).orElseThrow().mustChange())
                .isTrue();

        fixture.made(root, AdministrationFixture.draft("eva"));
        done(fixture.accounts.signOutEverywhere(root, "EVA"));
        assertThat(fixture.accessControl
                        .status(new Moderator("eva", ""))
                        .orElseThrow()
                        .keeps(before))
                .isFalse();
    }

    @Test
    void anotherNodeLearnsItInItsNextRound() {
        PolicyCache otherNode = new PolicyCache(
                new StoredPolicy(fixture.transactions, fixture.settings), new ObservedEvent<>(), Clock.systemUTC());
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));
        new ConfigurationPoll(fixture.transactions, otherNode::seen).look();
        assertThat(otherNode.current().of("anna").orElseThrow().permits()).hasSize(1);

        done(fixture.accounts.save(root, AdministrationFixture.with(anna, List.of())));
        new ConfigurationPoll(fixture.transactions, otherNode::seen).look();

        assertThat(otherNode.current().of("anna").orElseThrow().permits()).isEmpty();
    }

    @Test
    void theLastKnownPermissionsHoldWithoutTheDatabase() {
        fixture.made(root, AdministrationFixture.draft("anna", everywhere("moderator")));
        fixture.transactions.takeAway();

        new ConfigurationPoll(fixture.transactions, fixture.policy::seen).look();

        assertThat(mayMute()).isTrue();
        assertThat(fixture.accounts.save(root, AdministrationFixture.draft("eva")))
                .isInstanceOf(Saving.Unavailable.class);
    }
}
