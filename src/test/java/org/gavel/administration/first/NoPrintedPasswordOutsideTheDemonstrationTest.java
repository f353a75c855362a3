package org.gavel.administration.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.account.SignInOutcome;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The printed passwords sign in to the demonstration only, even in a database that was one before. */
@ParameterizedClass
@EnumSource(Engine.class)
class NoPrintedPasswordOutsideTheDemonstrationTest {

    private static final String PRINTED = "demonstration-chair";

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private DemonstrationSeed seed;
    private final List<DemonstrationSeed.Wanted> people = List.of(
            DemonstrationSeed.Wanted.atTheSwitch("viewer@seven.local", "viewer", "observer"),
            new DemonstrationSeed.Wanted("chair", "Chair", "administrator", PRINTED, "super", "1234"));

    @BeforeEach
    void aDemonstration() {
        fixture = new AdministrationFixture(engine);
        seed = new DemonstrationSeed(fixture.changes, fixture.hashes, fixture.box);
        seed.make(people);
    }

    @Test
    void inTheDemonstrationItOpens() {
        assertThat(fixture.signIn("chair", PRINTED, AdministrationFixture.ADDRESS))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void afterwardsItDoesNot() {
        seed.deactivate(people);

        assertThat(fixture.signIn("chair", PRINTED, AdministrationFixture.ADDRESS))
                .isInstanceOf(SignInOutcome.Deactivated.class);
    }

    @Test
    void anAccountWithItsOwnPasswordStaysActive() {
        seed.deactivate(List.of(
                new DemonstrationSeed.Wanted("chair", "Chair", "administrator", "another-one", "super", "1234")));

        assertThat(fixture.signIn("chair", PRINTED, AdministrationFixture.ADDRESS))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }
}
