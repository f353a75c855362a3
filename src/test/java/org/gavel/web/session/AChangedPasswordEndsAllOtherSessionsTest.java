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

    private final SessionsFixture fixture = new SessionsFixture();
    private final Moderator anna = fixture.account("anna");
    private final UserSession own = fixture.begin(anna);
    private final UserSession other = fixture.begin(anna);

    @Test
    void andNotTheOneInWhichItWasChanged() {
        changePassword(Duration.ofMinutes(5));

        assertThat(other.isOpen()).isFalse();
        assertThat(own.isOpen()).isTrue();

        fixture.sessions.tick();
        assertThat(own.isOpen()).isTrue();
    }

    /** Another node's clock, or the rounding of the database, may be ahead. */
    @Test
    void alsoWhenTheChangeCountsFromAMomentAhead() {
        fixture.clock.pass(Duration.ofMinutes(5));
        Instant ahead = fixture.clock.instant().plusMillis(700);
        fixture.sessions.keeping(own, () -> validFrom(ahead), Optional::of);
        fixture.sessions.tick();

        assertThat(own.isOpen()).isTrue();
        assertThat(other.isOpen()).isFalse();
    }

    @Test
    void andWhenAnAdministratorResetsItLaterThatOneToo() {
        changePassword(Duration.ofMinutes(5));
        fixture.clock.pass(Duration.ofMinutes(5));
        validFrom(fixture.clock.instant());

        assertThat(own.isOpen()).isFalse();
    }

    @Test
    void aChangeThatFailsKeepsNothingThatWouldHaveEnded() {
        assertThatThrownBy(() -> fixture.sessions.keeping(
                        own,
                        () -> {
                            throw new IllegalStateException("no database");
                        },
                        outcome -> Optional.empty()))
                .hasMessage("no database");
        fixture.clock.pass(Duration.ofMinutes(5));
        validFrom(fixture.clock.instant());

        assertThat(own.isOpen()).isFalse();
    }

    @Test
    void aDeactivationDuringTheChangeEndsTheSession() {
        fixture.sessions.keeping(
                own,
                () -> {
                    fixture.decide(new AccountStatus("anna", "Anna", false, false, null, List.of()));
                    return fixture.clock.instant();
                },
                Optional::of);

        assertThat(own.isOpen()).isFalse();
    }

    private void changePassword(Duration after) {
        fixture.clock.pass(after);
        fixture.sessions.keeping(own, () -> validFrom(fixture.clock.instant()), Optional::of);
    }

    private Instant validFrom(Instant moment) {
        fixture.decide(new AccountStatus("anna", "Anna", true, false, moment, List.of()));
        return moment;
    }
}
