package org.gavel.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.junit.jupiter.api.Test;

class AChangedPasswordEndsAllOtherSessionsTest {

    private final TestHouse house = new TestHouse();
    private final Moderator anna = house.account("anna");
    private final UserSession own = house.begin(anna);
    private final UserSession other = house.begin(anna);

    @Test
    void andNotTheOneInWhichItWasChanged() {
        changePassword(Duration.ofMinutes(5));

        assertThat(other.isOpen()).isFalse();
        assertThat(own.isOpen()).isTrue();

        house.sessions.tick();
        assertThat(own.isOpen()).isTrue();
    }

    /** Another node's clock, or the rounding of the database, may be ahead. */
    @Test
    void alsoWhenTheChangeCountsFromAMomentAhead() {
        house.clock.pass(Duration.ofMinutes(5));
        Instant ahead = house.clock.instant().plusMillis(700);
        house.sessions.keeping(own, () -> validFrom(ahead), Optional::of);
        house.sessions.tick();

        assertThat(own.isOpen()).isTrue();
        assertThat(other.isOpen()).isFalse();
    }

    @Test
    void andWhenAnAdministratorResetsItLaterThatOneToo() {
        changePassword(Duration.ofMinutes(5));
        house.clock.pass(Duration.ofMinutes(5));
        validFrom(house.clock.instant());

        assertThat(own.isOpen()).isFalse();
    }

    @Test
    void aChangeThatFailsKeepsNothingThatWouldHaveEnded() {
        assertThatThrownBy(() -> house.sessions.keeping(
                        own,
                        () -> {
                            throw new IllegalStateException("no database");
                        },
                        outcome -> Optional.empty()))
                .hasMessage("no database");
        house.clock.pass(Duration.ofMinutes(5));
        validFrom(house.clock.instant());

        assertThat(own.isOpen()).isFalse();
    }

    @Test
    void whoIsDeactivatedWhileHeChangesItIsOut() {
        house.sessions.keeping(
                own,
                () -> {
                    house.decide(new AccountStatus("anna", "Anna", false, false, null, List.of()));
                    return house.clock.instant();
                },
                Optional::of);

        assertThat(own.isOpen()).isFalse();
    }

    private void changePassword(Duration after) {
        house.clock.pass(after);
        house.sessions.keeping(own, () -> validFrom(house.clock.instant()), Optional::of);
    }

    private Instant validFrom(Instant moment) {
        house.decide(new AccountStatus("anna", "Anna", true, false, moment, List.of()));
        return moment;
    }
}
