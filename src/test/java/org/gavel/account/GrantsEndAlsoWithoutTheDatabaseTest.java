package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.ObservedEvent;
import org.gavel.conference.ConferenceId;
import org.gavel.store.ConfigurationPoll;
import org.junit.jupiter.api.Test;

/** Open pages hear that a temporary grant has ended, also while the database is down. */
class GrantsEndAlsoWithoutTheDatabaseTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private Instant now = NINE;
    private boolean away;
    private int told;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Policy policy = new Policy(
            1,
            Map.of(
                    "anna",
                    new AccountStatus(
                            "anna",
                            "Anna",
                            true,
                            false,
                            null,
                            List.of(new Permit(
                                    Set.of(Permission.SEE),
                                    new Scope.AllRooms(),
                                    NINE.plusSeconds(60),
                                    NINE.plusSeconds(120))))));
    private final PolicyCache policyCache = new PolicyCache(
            () -> {
                if (away) {
                    throw new IllegalStateException("away");
                }
                return policy;
            },
            new ObservedEvent<>(),
            clock);
    private final AccessControl accessControl = new AccessControl(policyCache, new HeardRefusals<>(), clock);

    private boolean sees() {
        return accessControl.permits(
                new Moderator("anna", "Anna"), Permission.SEE, new ConferenceId("3000", "seven.local"));
    }

    private void at(int seconds) {
        now = NINE.plusSeconds(seconds);
        policyCache.seen(new ConfigurationPoll.Seen(2));
        policyCache.passTime();
    }

    @Test
    void theyAreToldWhenItBeginsAndWhenItEnds() {
        policyCache.reload();
        away = true;
        policyCache.listen(() -> told++);

        at(59);
        assertThat(told).isZero();
        assertThat(sees()).isFalse();
        at(60);
        assertThat(told).isEqualTo(1);
        assertThat(sees()).isTrue();
        at(119);
        assertThat(told).isEqualTo(1);
        at(120);
        assertThat(told).isEqualTo(2);
        assertThat(sees()).isFalse();
    }
}
