package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who guesses passwords waits longer and longer; who knows his gets in. */
class GuessingIsSlowedDownTest {

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

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
    }

    private final TestClock clock = new TestClock();
    private final List<SignInAttempt> told = new ArrayList<>();
    private int asked;
    private final SignIn signIn = new SignIn(
            (login, password, address) -> {
                asked++;
                return password.equals("right")
                        ? new SignInOutcome.SignedIn(new Moderator(login, login))
                        : new SignInOutcome.WrongCredentials();
            },
            null,
            null,
            told::add,
            clock);

    private SignInOutcome wrong() {
        return signIn.signIn("1001", "wrong", "10.0.0.1");
    }

    /** Whoever owns the same name at the switch could otherwise guess four times, sign in there, and guess on. */
    @Test
    void aNamesakeAtTheSwitchForgivesNothing() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES - 1; i++) {
            wrong();
        }

        assertThat(signIn.signIn("1001@seven.local", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);

        wrong();
        assertThat(wrong()).isInstanceOf(SignInOutcome.TooManyAttempts.class);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            assertThat(wrong()).isInstanceOf(SignInOutcome.WrongCredentials.class);
        }
        SignInOutcome outcome = signIn.signIn("1001", "right", "10.0.0.1");

        assertThat(outcome).isInstanceOf(SignInOutcome.TooManyAttempts.class);
        assertThat(asked).isEqualTo(AttemptLimiter.FREE_FAILURES);
    }

    @Test
    void theWaitDoublesAndIsBounded() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            wrong();
        }
        Duration before = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            Duration pause = ((SignInOutcome.TooManyAttempts) wrong()).pause();
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(AttemptLimiter.LONGEST);
            before = pause;
            clock.now = clock.now.plus(pause);
            wrong();
        }
        assertThat(before).isEqualTo(AttemptLimiter.LONGEST);
    }

    @Test
    void oncePatienceIsShownTheRightPasswordIsTaken() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            wrong();
        }
        clock.now = clock.now.plus(AttemptLimiter.LONGEST);

        assertThat(signIn.signIn("1001", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    /** Successes from the same address keep no failure alive: otherwise a busy office is refused after hours. */
    @Test
    void whoSignsInRightlyFromASharedAddressKeepsNoFailureAlive() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES * 10 - 1; i++) {
            signIn.signIn("user" + i, "wrong", "10.0.0.1");
        }
        for (int minute = 0; minute <= AttemptLimiter.FORGOTTEN_AFTER.toMinutes(); minute++) {
            clock.now = clock.now.plus(Duration.ofMinutes(1));
            assertThat(signIn.signIn("colleague" + minute, "right", "10.0.0.1"))
                    .isInstanceOf(SignInOutcome.SignedIn.class);
        }
        signIn.signIn("mistyped", "wrong", "10.0.0.1");
        signIn.signIn("mistyped", "wrong", "10.0.0.1");

        assertThat(signIn.signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aTypingErrorNowAndThenShutsNoOfficeOut() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES * 30; i++) {
            clock.now = clock.now.plus(AttemptLimiter.LONGEST);
            assertThat(signIn.signIn("user" + i, "wrong", "10.0.0.1"))
                    .isInstanceOf(SignInOutcome.WrongCredentials.class);
        }
        assertThat(signIn.signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void attemptsThatAreNotJudgedYetCountAsFailed() {
        AttemptLimiter limiter = new AttemptLimiter(clock);
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            limiter.begin("1001", "10.0.0.1");
        }
        assertThat(limiter.wait("1001", "10.0.0.1")).isPresent();

        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            limiter.undo("1001", "10.0.0.1");
        }
        assertThat(limiter.wait("1001", "10.0.0.1")).isEmpty();
    }

    @Test
    void anotherUserIsNotMadeToWait() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            wrong();
        }
        assertThat(signIn.signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void manyUsersTriedFromOnePlaceMakeThatPlaceWait() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES * 10; i++) {
            signIn.signIn("user" + i, "wrong", "10.0.0.1");
        }
        assertThat(signIn.signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.TooManyAttempts.class);
        assertThat(signIn.signIn("1002", "right", "10.0.0.2")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void whatCannotBeAUserIsRefusedWithoutAskingTheSwitch() {
        assertThat(signIn.signIn("", "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn.signIn("a b", "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn.signIn("a\u0000", "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn.signIn("x".repeat(10_000), "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn.signIn("1001", "", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn.signIn("1001", "x".repeat(10_000), "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(asked).isZero();
    }

    @Test
    void guessesAtOneUserCountTogetherWhicheverDomainIsTyped() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            signIn.signIn(i % 2 == 0 ? "1001" : "1001@seven.local", "wrong", "10.0.0.1");
        }
        assertThat(signIn.signIn("1001@SEVEN.local", "right", "10.0.0.1"))
                .isInstanceOf(SignInOutcome.TooManyAttempts.class);
    }

    @Test
    void eachAttemptIsToldWhateverBecameOfIt() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES + 3; i++) {
            wrong();
        }
        signIn.signIn("a b", "wrong", "10.0.0.1");
        signIn.signIn("x".repeat(10_000), "wrong", "10.0.0.1");

        assertThat(told).hasSize(AttemptLimiter.FREE_FAILURES + 5);
        assertThat(told.get(AttemptLimiter.FREE_FAILURES).outcome()).isInstanceOf(SignInOutcome.TooManyAttempts.class);
        assertThat(told.get(AttemptLimiter.FREE_FAILURES + 3).outcome())
                .isInstanceOf(SignInOutcome.WrongCredentials.class);
    }
}
