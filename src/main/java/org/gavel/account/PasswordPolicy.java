package org.gavel.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.settings.Settings;

/**
 * Decides which passwords are accepted: they are long enough, hard to guess, and neither login nor name of the account.
 */
@ApplicationScoped
public class PasswordPolicy {

    /** The most characters of a password. */
    public static final int MAX_LENGTH = SignIn.MAX_PASSWORD;

    /** The new password is the present one. */
    public static final PasswordProblem SAME = PasswordProblem.of("same");

    /** A score of zxcvbn from 0 to 4: more than 10^8 guesses, and the limits of the sign-in allow far fewer. */
    private static final int LEAST_SCORE = 3;

    /** The most characters that zxcvbn looks at: its time grows faster than the square of the length. */
    private static final int ESTIMATED = 100;

    private final Settings settings;

    /**
     * Makes the bean.
     *
     * @param settings set how long a password must be
     */
    @Inject
    public PasswordPolicy(Settings settings) {
        this.settings = settings;
    }

    /** {@return how many characters a password needs, 8 to 64} */
    public int leastLength() {
        return settings.passwordLength();
    }

    /**
     * Checks a new password.
     *
     * @param wanted the new password; hostile text
     * @param login the account's login; may be empty
     * @param name the person's name for others; may be empty
     * @return why it is not accepted; empty when it is
     */
    public List<PasswordProblem> problems(String wanted, String login, String name) {
        int length = wanted.codePointCount(0, wanted.length());
        if (length < leastLength()) {
            return List.of(PasswordProblem.of("short", length, leastLength()));
        }
        if (wanted.length() > MAX_LENGTH) {
            return List.of(PasswordProblem.of("long", wanted.length(), MAX_LENGTH));
        }
        if (new PasswordText().fault(wanted).isPresent()) {
            return List.of(PasswordProblem.of("control"));
        }
        if (isLogin(wanted, login)) {
            return List.of(PasswordProblem.of("login"));
        }
        return isEasilyGuessed(wanted, login.substring(0, Math.min(login.length(), ESTIMATED)), name)
                ? List.of(PasswordProblem.of("weak"))
                : List.of();
    }

    private static boolean isLogin(String wanted, String login) {
        return !login.isEmpty() && wanted.strip().equalsIgnoreCase(login);
    }

    private boolean isEasilyGuessed(String wanted, String login, String name) {
        List<String> known = new ArrayList<>(List.of("gavel", "moderator", "administrator"));
        for (String own : List.of(login.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))) {
            known.add(own);
            known.addAll(List.of(own.split("[\\s._-]+")));
            known.add(own.replaceAll("[\\s._-]+", ""));
        }
        known.removeIf(String::isEmpty);
        String estimated = wanted.substring(0, Math.min(wanted.length(), ESTIMATED));
        return Estimator.ZXCVBN.measure(estimated, known).getScore() < LEAST_SCORE;
    }

    /**
     * Holds zxcvbn, which is made at the first new password: its dictionaries take a second to read and much memory.
     */
    private static final class Estimator {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
