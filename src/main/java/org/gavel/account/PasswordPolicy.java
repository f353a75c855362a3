package org.gavel.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.settings.Settings;

/** Which passwords are taken: long enough, not easily guessed, and none that has to do with whose it is. */
@ApplicationScoped
public class PasswordPolicy {

    /** How many characters a password may have. */
    public static final int MAX_LENGTH = SignIn.MAX_PASSWORD;

    /** The new one is the present one. */
    public static final PasswordProblem SAME = PasswordProblem.of("same");

    /** Of 0 to 4: beyond 10^8 guesses, which is more attempts than are looked at in a lifetime. */
    private static final int LEAST_SCORE = 3;

    /** Judging takes longer than by the square of the length. */
    private static final int JUDGED = 100;

    private final Settings settings;

    /**
     * Makes the bean.
     *
     * @param settings tell how long a password must be
     */
    @Inject
    public PasswordPolicy(Settings settings) {
        this.settings = settings;
    }

    /** {@return how many characters a password needs} */
    public int leastLength() {
        return settings.passwordLength();
    }

    /**
     * What is wrong with a password that somebody wants.
     *
     * @param wanted the password that somebody wants; hostile text
     * @param login whose it shall be
     * @param name how they are shown to others; may be empty
     * @return empty when it is taken
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
        if (tells(wanted, login)) {
            return List.of(PasswordProblem.of("login"));
        }
        return isEasilyGuessed(wanted, login.substring(0, Math.min(login.length(), JUDGED)), name)
                ? List.of(PasswordProblem.of("weak"))
                : List.of();
    }

    private static boolean tells(String wanted, String login) {
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
        String judged = wanted.substring(0, Math.min(wanted.length(), JUDGED));
        return Judge.ZXCVBN.measure(judged, known).getScore() < LEAST_SCORE;
    }

    /** Its words and names take a second to read and much memory: once, when somebody first wants a password. */
    private static final class Judge {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
