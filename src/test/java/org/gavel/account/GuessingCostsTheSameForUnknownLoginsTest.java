package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.gavel.input.TestShape;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredSettings;
import org.junit.jupiter.api.Test;

/** The time of an answer does not tell which accounts exist: each refusal costs exactly one hash. */
class GuessingCostsTheSameForUnknownLoginsTest {

    private static final class CountedHashes extends PasswordHash {

        private final List<String> made = new ArrayList<>();

        @Override
        public boolean matches(String password, String kept) {
            made.add("matches");
            return password.equals(kept);
        }

        @Override
        public void spend(String password) {
            made.add("spend");
        }
    }

    private final CountedHashes hashes = new CountedHashes();
    private final MapConfig config = new MapConfig();
    private final Settings settings = new Settings(config, new StoredSettings(null));
    private final AccountRepository accounts = new AccountRepository() {
        @Override
        public Optional<KnownAccount> find(String login) {
            return switch (login) {
                case "anna" ->
                    Optional.of(new KnownAccount(1L, "anna", AccountKind.GAVEL, "Anna", true, false, "right"));
                case "gone" ->
                    Optional.of(new KnownAccount(2L, "gone", AccountKind.GAVEL, "Gone", false, false, "right"));
                default -> Optional.empty();
            };
        }

        @Override
        public boolean signsIn(KnownAccount account, Instant at) {
            return true;
        }

        @Override
        public void renew(KnownAccount account, String hash) {}
    };

    private int cost(String login) {
        return cost(SignInCredential.Way.PAGE, login);
    }

    private int cost(SignInCredential.Way way, String login) {
        PolicyCache policy = new PolicyCache(null, null, Clock.systemUTC());
        PasswordProof byPassword = new PasswordProof(accounts, hashes, Clock.systemUTC());
        SwitchAccountStore bySwitch = new SwitchAccountStore(
                (user, password) -> new SignInOutcome.WrongCredentials(),
                byPassword,
                accounts,
                null,
                policy,
                settings,
                Clock.systemUTC());
        List<IdentityStore> stores = List.of(bySwitch, new GavelAccountStore(accounts, byPassword, policy));
        SignInCredential sent = new SignInCredential(way, login, "wrong", "a");
        hashes.made.clear();
        assertThat(new SignIn(stores, accounts, byPassword, told -> {}, TestShape.SHAPE, Clock.systemUTC())
                        .validate(sent)
                        .getStatus())
                .isEqualTo(CredentialValidationResult.Status.INVALID);
        assertThat(sent.outcome()).isInstanceOf(SignInOutcome.WrongCredentials.class);
        return hashes.made.size();
    }

    @Test
    void whereOnlyAccountsOfGavelSignIn() {
        config.set("gavel.sign-in.switch", "false");

        assertThat(cost("anna")).isEqualTo(1);
        assertThat(cost("gone")).isEqualTo(1);
        assertThat(cost("nobody")).isEqualTo(1);
        assertThat(cost("1001@seven.local")).isEqualTo(1);
    }

    @Test
    void whereAccountsOfTheSwitchSignInToo() {
        assertThat(cost("anna")).isEqualTo(1);
        assertThat(cost("nobody")).isEqualTo(1);
        assertThat(cost("1001@seven.local")).isEqualTo(1);
    }

    @Test
    void theApiCostsTheSame() {
        assertThat(cost(SignInCredential.Way.API, "anna")).isEqualTo(1);
        assertThat(cost(SignInCredential.Way.API, "nobody")).isEqualTo(1);
        assertThat(cost(SignInCredential.Way.API, "1001@seven.local")).isEqualTo(1);
    }

    /** Counts calls of Argon2, which take the time. A clock would measure the load of the machine. */
    @Test
    void theWorkIsThatOfARealHash() {
        WeighedHashes real = new WeighedHashes();
        String kept = real.of("right");

        Work known = real.workOf(() -> real.matches("wrong", kept));

        assertThat(known.memory()).isGreaterThanOrEqualTo(19_456);
        assertThat(real.workOf(() -> real.spend("wrong"))).isEqualTo(known);
        assertThat(real.workOf(() -> real.matches("wrong", "no hash"))).isEqualTo(known);
    }

    /** The cost of one hash. {@code memory}: KiB. */
    private record Work(int memory, int iterations, int lanes, int bytes) {}

    private static final class WeighedHashes extends PasswordHash {

        private final List<Work> done = new ArrayList<>();

        @Override
        void generate(Argon2Parameters asked, byte[] password, byte[] hash) {
            done.add(new Work(asked.getMemory(), asked.getIterations(), asked.getLanes(), hash.length));
            super.generate(asked, password, hash);
        }

        Work workOf(Runnable task) {
            done.clear();
            task.run();
            assertThat(done).as("one hash, not none and not two").hasSize(1);
            return done.get(0);
        }
    }
}
