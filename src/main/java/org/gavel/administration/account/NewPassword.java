package org.gavel.administration.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gavel.account.PasswordHash;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordProblem;
import org.gavel.administration.Problem;

/** Judges a password that somebody wants, and makes of it what is kept. */
@ApplicationScoped
public class NewPassword {

    private final PasswordPolicy policy;
    private final PasswordHash hashes;

    @Inject
    NewPassword(PasswordPolicy policy, PasswordHash hashes) {
        this.policy = policy;
        this.hashes = hashes;
    }

    /**
     * What came of judging a password.
     *
     * @param unfit why it is not taken; empty when it is
     * @param hash {@code null} when there are problems, or none was wanted
     */
    public record Judged(List<PasswordProblem> unfit, String hash) {

        /** No password was wanted. */
        public static final Judged NONE = new Judged(List.of(), null);

        /**
         * Copies the problems.
         *
         * @param unfit copied
         * @param hash {@code null} when there are problems, or none was wanted
         */
        public Judged {
            unfit = List.copyOf(unfit);
        }

        /** {@return the problems, of the field {@code newPassword}} */
        public List<Problem> problems() {
            return problems("newPassword");
        }

        /**
         * {@return the problems, of that field; empty when the password is taken}
         *
         * @param field the field of the form
         */
        public List<Problem> problems(String field) {
            return unfit.stream()
                    .map(problem -> new Problem(field, problem.key(), problem.values()))
                    .toList();
        }

        /** Without the hash, which must get into no log. */
        @Override
        public String toString() {
            return "Judged" + unfit;
        }
    }

    /**
     * Judges a password that somebody wants.
     *
     * @param wanted the password; hostile text
     * @param login whose it shall be; {@code null} when it is not known yet
     * @param name how they are shown to others; {@code null} when it is not known yet
     * @param present the hash of the present password, which the new one must not be
     * @return the hash, or why the password is not taken
     */
    public Judged judged(String wanted, String login, String name, Optional<String> present) {
        List<PasswordProblem> problems = new ArrayList<>(
                policy.problems(wanted, login == null ? "" : login.strip(), name == null ? "" : cut(name.strip())));
        if (problems.isEmpty()
                && present.filter(hash -> hashes.matches(wanted, hash)).isPresent()) {
            problems.add(PasswordPolicy.SAME);
        }
        return problems.isEmpty() ? new Judged(List.of(), hashes.of(wanted)) : new Judged(problems, null);
    }

    /** A name may be of any length here: it is judged elsewhere. */
    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), AccountDraft.LONGEST_NAME));
    }
}
