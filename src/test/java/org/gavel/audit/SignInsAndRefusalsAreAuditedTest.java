package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInCredential;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignedOut;
import org.gavel.conference.ConferenceId;
import org.junit.jupiter.api.Test;

class SignInsAndRefusalsAreAuditedTest {

    private final Lines lines = new Lines();
    private final AuditObserver observer = new AuditObserver(lines, new RefusalRecorder(lines));

    @Test
    void aSignInWithItsAccount() {
        observer.signedIn(new SignInAttempt("Anna", "192.0.2.7", new SignInOutcome.SignedIn(AuditFixture.ANNA.who())));

        assertThat(lines.written).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(AuditKind.SIGN_IN);
            assertThat(line.by()).isEqualTo(AuditFixture.ANNA);
            assertThat(line.on()).containsExactly(new AuditSubject("Anna", "", "Anna"));
            assertThat(line.result()).isEqualTo(AuditResult.DONE);
        });
    }

    @Test
    void aSignInOfAProgramSaysSo() {
        observer.signedIn(new SignInAttempt(
                "Anna", "192.0.2.7", new SignInOutcome.SignedIn(AuditFixture.ANNA.who()), SignInCredential.Way.API));
        observer.signedIn(
                new SignInAttempt("Anna", "192.0.2.7", new SignInOutcome.WrongCredentials(), SignInCredential.Way.API));

        assertThat(lines.written)
                .extracting(AuditEntry::details)
                .containsExactly(Map.of("way", "API"), Map.of("way", "API", "why", "wrongCredentials"));
    }

    @Test
    void aRefusedOneWithWhatWasTypedAndWhy() {
        observer.signedIn(new SignInAttempt("mallory", "192.0.2.9", new SignInOutcome.WrongCredentials()));
        observer.signedIn(
                new SignInAttempt("mallory", "192.0.2.9", new SignInOutcome.TooManyAttempts(Duration.ofSeconds(5))));

        assertThat(lines.written).allSatisfy(line -> {
            assertThat(line.by().who().id()).isEmpty();
            assertThat(line.by().address()).isEqualTo("192.0.2.9");
            assertThat(line.on()).extracting(AuditSubject::name).containsExactly("mallory");
            assertThat(line.result()).isEqualTo(AuditResult.REFUSED);
        });
        assertThat(lines.written)
                .extracting(AuditEntry::details)
                .containsExactly(Map.of("why", "wrongCredentials"), Map.of("why", "tooManyAttempts"));
    }

    @Test
    void aSignOutWithWhy() {
        for (SignedOut.Why why : SignedOut.Why.values()) {
            observer.signedOut(new SignedOut(AuditFixture.ANNA, why));
        }

        assertThat(lines.written)
                .hasSize(SignedOut.Why.values().length)
                .allSatisfy(line -> assertThat(line.kind()).isEqualTo(AuditKind.SIGN_OUT));
        assertThat(lines.written.get(0).details()).isEqualTo(Map.of("why", "himself"));
    }

    @Test
    void aRefusalWithWhatWasTriedAndWhatIsLacking() {
        observer.refused(new AccessRefusal.NotPermitted(
                AuditFixture.ANNA, Permission.KICK, "kick", new ConferenceId("3000-seven.local", "seven.local")));

        assertThat(lines.written).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(AuditKind.REFUSAL);
            assertThat(line.what()).isEqualTo("kick");
            assertThat(line.room()).isEqualTo("3000-seven.local@seven.local");
            assertThat(line.details()).isEqualTo(Map.of("lacks", "kick"));
            assertThat(line.result()).isEqualTo(AuditResult.REFUSED);
        });
    }

    @Test
    void aRefusalWithoutAnAccountWithItsReason() {
        observer.refused(new AccessRefusal.RequestRefused(
                Actor.anonymous("192.0.2.9"), AccessRefusal.Reason.ORIGIN, "POST /sign-in", null));

        assertThat(lines.written).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(AuditKind.REFUSAL);
            assertThat(line.by()).isEqualTo(Actor.anonymous("192.0.2.9"));
            assertThat(line.what()).isEqualTo("POST /sign-in");
            assertThat(line.details()).isEqualTo(Map.of("why", "origin"));
        });
    }

    @Test
    void aSignInThatCannotBeRecordedFailsAndAllElseGoesOn() {
        lines.full = true;

        assertThatThrownBy(() -> observer.signedIn(
                        new SignInAttempt("anna", "192.0.2.7", new SignInOutcome.SignedIn(AuditFixture.ANNA.who()))))
                .isInstanceOf(AuditUnavailableException.class);
        assertThatCode(() -> {
                    observer.signedIn(new SignInAttempt("anna", "192.0.2.7", new SignInOutcome.WrongCredentials()));
                    observer.signedOut(new SignedOut(AuditFixture.ANNA, SignedOut.Why.HIMSELF));
                    observer.refused(new AccessRefusal.NotPermitted(AuditFixture.ANNA, Permission.KICK, "kick", null));
                })
                .doesNotThrowAnyException();
    }

    private static final class Lines implements Audit {

        private final List<AuditEntry> written = new ArrayList<>();
        private boolean full;

        @Override
        public AuditRef write(AuditEntry entry) {
            if (full) {
                throw new AuditUnavailableException("full", null);
            }
            written.add(entry);
            return new AuditRef("chain", written.size(), entry);
        }

        @Override
        public void complete(AuditRef begun, AuditOutcome outcome) {
            throw new AssertionError("nothing of this is completed");
        }
    }
}
