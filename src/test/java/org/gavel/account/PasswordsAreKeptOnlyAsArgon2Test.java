package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;
import org.junit.jupiter.api.Test;

class PasswordsAreKeptOnlyAsArgon2Test {

    private static final String PASSWORD = "correct-horse-battery-7";

    private final PasswordHash hashes = new PasswordHash();

    @Test
    void aHashNamesItsParametersAndNotThePassword() {
        assertThat(hashes.of(PASSWORD))
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
                .hasSizeLessThanOrEqualTo(256)
                .doesNotContain(PASSWORD);
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String kept = hashes.of(PASSWORD);

        assertThat(hashes.matches(PASSWORD, kept)).isTrue();
        assertThat(hashes.matches(PASSWORD + " ", kept)).isFalse();
        assertThat(hashes.matches(PASSWORD.toUpperCase(java.util.Locale.ROOT), kept))
                .isFalse();
        assertThat(hashes.matches("", kept)).isFalse();
    }

    @Test
    void twoOfTheSamePasswordAreKeptDifferently() {
        assertThat(hashes.of(PASSWORD)).isNotEqualTo(hashes.of(PASSWORD));
    }

    @Test
    void aLetterOfOneCharacterIsTheSameAsThatOfTwo() {
        assertThat(hashes.matches("cafe\u0301 au lait 7", hashes.of("caf\u00e9 au lait 7")))
                .isTrue();
    }

    /** The vector of the reference implementation: hashes of other implementations can be read. */
    @Test
    void theHashIsStandardArgon2() {
        String known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashes.matches("password", known)).isTrue();
        assertThat(hashes.matches("passwore", known)).isFalse();
    }

    @Test
    void aWeakerHashIsToBeRenewed() {
        assertThat(hashes.needsRenewal(hashes.of(PASSWORD))).isFalse();
        assertThat(hashes.needsRenewal(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .as("a shorter salt")
                .isTrue();
        assertThat(hashes.needsRenewal(hashes.of(PASSWORD).replace("m=19456", "m=9456")))
                .isTrue();
        assertThat(hashes.needsRenewal("plain")).isTrue();
    }

    @Test
    void aTextThatIsNoHashMatchesNoPassword() {
        for (String broken : new String[] {
            null,
            "",
            PASSWORD,
            "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=19456,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=19456,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=19456,t=2,p=1$c$C"
        }) {
            assertThat(hashes.matches(PASSWORD, broken)).as("%s", broken).isFalse();
        }
    }

    @Test
    void manyAtOnceAreAllAnswered() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        String kept = hashes.of(PASSWORD);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String tried = i % 2 == 0 ? PASSWORD : "wrong";
                answers.add(crowd.submit(() -> hashes.matches(tried, kept)));
            }
            for (int i = 0; i < 64; i++) {
                assertThat(answers.get(i).get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS))
                        .isEqualTo(i % 2 == 0);
            }
        } finally {
            crowd.shutdownNow();
        }
    }
}
