package org.gavel.administration.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SwitchAccount;
import org.gavel.administration.account.AccountView;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.administration.account.GrantDraft;
import org.gavel.conference.ConferenceId;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class TheDemonstrationHasItsAccountsTest {

    private static final List<DemonstrationSeed.Wanted> WANTED = List.of(
            DemonstrationSeed.Wanted.atTheSwitch("super@seven.local", "super", "administrator"),
            DemonstrationSeed.Wanted.atTheSwitch("viewer@seven.local", "viewer", "observer"),
            new DemonstrationSeed.Wanted("chair", "Chair", "administrator", "demonstration-chair", "super", "1234"));

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        new DemonstrationSeed(fixture.changes, fixture.hashes, fixture.box).make(WANTED);
    }

    @Test
    void eachAccountHasThePermissionsOfItsRole() {
        assertThat(fixture.accessControl.permits(new Moderator("super@seven.local", ""), Permission.ACCOUNTS, null))
                .isTrue();
        assertThat(fixture.accessControl.permits(
                        new Moderator("viewer@seven.local", ""),
                        Permission.SEE,
                        new ConferenceId("3000-seven.local", "seven.local")))
                .isTrue();
        assertThat(fixture.accessControl.permits(
                        new Moderator("viewer@seven.local", ""),
                        Permission.MUTE,
                        new ConferenceId("3000-seven.local", "seven.local")))
                .isFalse();
        assertThat(fixture.signIn("chair", "demonstration-chair", AdministrationFixture.ADDRESS))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("chair", "Chair"), false));
        assertThat(fixture.assigned().of("chair")).contains(new SwitchAccount("super", "1234"));
        assertThat(fixture.audit.last().details().toString())
                .doesNotContain("1234")
                .doesNotContain("demonstration-chair");
    }

    @Test
    void laterChangesAreKept() {
        AccountView viewer = fixture.find(AdministrationFixture.actor("chair"), "viewer@seven.local");
        AdministrationFixture.done(fixture.accounts.save(
                AdministrationFixture.actor("chair"),
                AdministrationFixture.with(viewer, List.of(AdministrationFixture.everywhere("moderator")))));

        new DemonstrationSeed(fixture.changes, fixture.hashes, fixture.box).make(WANTED);

        assertThat(fixture.find(AdministrationFixture.actor("chair"), "viewer@seven.local")
                        .grants())
                .extracting(GrantDraft::role)
                .containsExactly("moderator");
    }
}
