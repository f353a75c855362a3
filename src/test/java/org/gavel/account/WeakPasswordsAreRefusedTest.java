package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.gavel.Patience;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakPasswordsAreRefusedTest {

    private final MapConfig config = new MapConfig();
    private final PasswordPolicy policy = new PasswordPolicy(new Settings(config, new StoredSettings(null)));

    private List<String> problems(String wanted) {
        return policy.problems(wanted, "anna.bauer", "Anna Bauer").stream()
                .map(PasswordProblem::key)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "qwertyuiopas",
                "anna bauer 12",
                "AnnaBauer2026",
                "administrator1"
            })
    void easilyGuessedPasswords(String wanted) {
        assertThat(problems(wanted)).containsExactly("password.problem.weak");
    }

    @Test
    void passwordsThatAreTooShortOrTooLong() {
        assertThat(policy.problems("x7#kQ9!vbT2", "anna", "")).containsExactly(PasswordProblem.of("short", 11, 12));
        assertThat(problems("x7#kQ9!v".repeat(33))).containsExactly("password.problem.long");
        assertThat(problems("x7#kQ9!v".repeat(10_000))).containsExactly("password.problem.long");
        assertThat(problems("")).containsExactly("password.problem.short");
    }

    @Test
    void theLogin() {
        assertThat(policy.problems("ANNA.bauer.desk", "anna.bauer.desk", ""))
                .containsExactly(PasswordProblem.of("login"));
    }

    @Test
    void passwordsThatCannotBeTyped() {
        assertThat(problems("x7#kQ9!v\u0000bT2-mmP")).containsExactly("password.problem.control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-horse-battery-7", "x7#kQ9!vbT2m", "三千里江山如画一时多少豪杰", "vier Worte ohne Zusammenhang"})
    void aStrongPasswordIsAccepted(String wanted) {
        assertThat(problems(wanted)).isEmpty();
    }

    @Test
    void howLongItMustBeCanBeSet() {
        config.set("gavel.password.length", "20");
        assertThat(problems("x7#kQ9!vbT2m")).containsExactly("password.problem.short");
        config.set("gavel.password.length", "8");
        assertThat(problems("x7#kQ9!v")).doesNotContain("password.problem.short");
    }

    @Test
    void judgingEndsWhateverIsTyped() {
        assertTimeoutPreemptively(Patience.LONG, () -> {
            problems("aB1!".repeat(64));
            problems("abcabcabc".repeat(28));
            policy.problems("x7#kQ9!vbT2m", "y".repeat(10_000), "z ".repeat(64));
        });
    }
}
