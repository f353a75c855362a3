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
     * What came of it.
     *
     * @param hash {@code null} when there are problems, or none was wanted
     */
    public record Judged(List<PasswordProblem> unfit, String hash) {

        /** No password was wanted. */
        static final Judged NONE = new Judged(List.of(), null);

        public Judged {
            unfit = List.copyOf(unfit);
        }

        /** Of the field {@code newPassword}. */
        public List<Problem> problems() {
            return problems("newPassword");
        }

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
     * @param present the hash of the present password, which the new one must not be
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
        return name.substring(0, Math.min(name.length(), AccountInput.MAX_NAME));
    }
}
