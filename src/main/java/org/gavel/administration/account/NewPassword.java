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

/** Checks and hashes a new password. */
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
     * The outcome of checking a password.
     *
     * @param unfit why it is not accepted; empty when it is
     * @param hash its hash; {@code null} when it is not accepted, or when no new password was entered
     */
    public record Checked(List<PasswordProblem> unfit, String hash) {

        /** No new password was entered. */
        public static final Checked NONE = new Checked(List.of(), null);

        /**
         * Copies the problems.
         *
         * @param unfit why it is not accepted; empty when it is; copied
         * @param hash its hash; {@code null} when it is not accepted, or when no new password was entered
         * @throws NullPointerException when {@code unfit} is or contains {@code null}
         */
        public Checked {
            unfit = List.copyOf(unfit);
        }

        /** {@return the problems of the field {@code newPassword}; empty when the password is accepted} */
        public List<Problem> problems() {
            return problems("newPassword");
        }

        /**
         * {@return the problems of a field; empty when the password is accepted}
         *
         * @param field the field of the form
         */
        public List<Problem> problems(String field) {
            return unfit.stream()
                    .map(problem -> new Problem(field, problem.key(), problem.values()))
                    .toList();
        }

        /** Leaves out the hash, which must not get into logs. */
        @Override
        public String toString() {
            return "Checked" + unfit;
        }
    }

    /**
     * Checks and hashes a new password, which takes some hundredths of a second.
     *
     * @param wanted the password; hostile text
     * @param login the account's login; {@code null} when it is not known yet
     * @param name the person's name for others; {@code null} when it is not known yet
     * @param present the hash of the present password, which must be another one; empty when there is none
     * @return the hash, or why the password is not accepted
     */
    public Checked check(String wanted, String login, String name, Optional<String> present) {
        List<PasswordProblem> problems = new ArrayList<>(
                policy.problems(wanted, login == null ? "" : login.strip(), name == null ? "" : cut(name.strip())));
        if (problems.isEmpty()
                && present.filter(hash -> hashes.matches(wanted, hash)).isPresent()) {
            problems.add(PasswordPolicy.SAME);
        }
        return problems.isEmpty() ? new Checked(List.of(), hashes.of(wanted)) : new Checked(problems, null);
    }

    /** Cuts a name, which may be too long here: its length is checked elsewhere. */
    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), AccountDraft.LONGEST_NAME));
    }
}
