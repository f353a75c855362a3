package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gavel.input.TestShape;
import org.junit.jupiter.api.Test;

/** Each wrong password makes the next attempt wait longer. The right password still signs in. */
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
            List.of(new IdentityStore() {
                @Override
                public CredentialValidationResult validate(Credential credential) {
                    SignInCredential sent = (SignInCredential) credential;
                    asked++;
                    return SignIn.result(
                            sent,
                            sent.getPasswordAsString().equals("right")
                                    ? new SignInOutcome.SignedIn(new Moderator(sent.getCaller(), sent.getCaller()))
                                    : new SignInOutcome.WrongCredentials());
                }
            }),
            null,
            null,
            told::add,
            TestShape.SHAPE,
            clock);

    private SignInOutcome signIn(String login, String password, String address) {
        return TypedSignIn.of(signIn, login, password, address);
    }

    private SignInOutcome wrong() {
        return signIn("1001", "wrong", "10.0.0.1");
    }

    /** Otherwise the owner of the same name at the switch could guess four times, sign in there, and guess on. */
    @Test
    void aNamesakeAtTheSwitchForgivesNothing() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES - 1; i++) {
            wrong();
        }

        assertThat(signIn("1001@seven.local", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);

        wrong();
        assertThat(wrong()).isInstanceOf(SignInOutcome.TooManyAttempts.class);
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            assertThat(wrong()).isInstanceOf(SignInOutcome.WrongCredentials.class);
        }
        SignInOutcome outcome = signIn("1001", "right", "10.0.0.1");

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

        assertThat(signIn("1001", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    /** Successes from the same address keep no failure alive: otherwise a busy office is refused after hours. */
    @Test
    void aRightPasswordFromASharedAddressKeepsNoFailureAlive() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES * 10 - 1; i++) {
            signIn("user" + i, "wrong", "10.0.0.1");
        }
        for (int minute = 0; minute <= AttemptLimiter.FORGOTTEN_AFTER.toMinutes(); minute++) {
            clock.now = clock.now.plus(Duration.ofMinutes(1));
            assertThat(signIn("colleague" + minute, "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
        }
        signIn("mistyped", "wrong", "10.0.0.1");
        signIn("mistyped", "wrong", "10.0.0.1");

        assertThat(signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aTypingErrorNowAndThenShutsNoOfficeOut() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES * 30; i++) {
            clock.now = clock.now.plus(AttemptLimiter.LONGEST);
            assertThat(signIn("user" + i, "wrong", "10.0.0.1")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        }
        assertThat(signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
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
        assertThat(signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void manyUsersTriedFromOnePlaceMakeThatPlaceWait() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES * 10; i++) {
            signIn("user" + i, "wrong", "10.0.0.1");
        }
        assertThat(signIn("1002", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.TooManyAttempts.class);
        assertThat(signIn("1002", "right", "10.0.0.2")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void anImpossibleLoginIsRefusedWithoutAskingTheSwitch() {
        assertThat(signIn("", "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn("a b", "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn("a\u0000", "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn("x".repeat(10_000), "right", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn("1001", "", "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(signIn("1001", "x".repeat(10_000), "a")).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(asked).isZero();
    }

    @Test
    void guessesAtOneUserCountTogetherWhicheverDomainIsTyped() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES; i++) {
            signIn(i % 2 == 0 ? "1001" : "1001@seven.local", "wrong", "10.0.0.1");
        }
        assertThat(signIn("1001@SEVEN.local", "right", "10.0.0.1")).isInstanceOf(SignInOutcome.TooManyAttempts.class);
    }

    @Test
    void eachAttemptIsReportedWithAnyOutcome() {
        for (int i = 0; i < AttemptLimiter.FREE_FAILURES + 3; i++) {
            wrong();
        }
        signIn("a b", "wrong", "10.0.0.1");
        signIn("x".repeat(10_000), "wrong", "10.0.0.1");

        assertThat(told).hasSize(AttemptLimiter.FREE_FAILURES + 5);
        assertThat(told.get(AttemptLimiter.FREE_FAILURES).outcome()).isInstanceOf(SignInOutcome.TooManyAttempts.class);
        assertThat(told.get(AttemptLimiter.FREE_FAILURES + 3).outcome())
                .isInstanceOf(SignInOutcome.WrongCredentials.class);
    }
}
