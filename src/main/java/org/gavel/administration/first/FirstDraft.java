package org.gavel.administration.first;

import jakarta.validation.constraints.Size;
import org.gavel.account.GavelLogin;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordText;
import org.gavel.administration.account.AccountDraft;
import org.gavel.administration.account.NewLogin;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;

/**
 * The first administrator as an account of Gavel.
 *
 * @param login the login, 1 to 64 characters
 * @param name the person's name for others, 1 to 128 characters
 * @param password the password, which {@code NewPassword} checks further
 * @param mustChange whether they must choose another password at the first sign-in
 */
record FirstDraft(
        @Needed @Line(most = GavelLogin.MAX_LENGTH) @Formed(NewLogin.class)
        String login,

        @Needed @Line(most = AccountDraft.LONGEST_NAME) String name,

        @Size(max = PasswordPolicy.MAX_LENGTH, message = "{password.problem.long}") @Formed(PasswordText.class)
        String password,

        boolean mustChange) {

    FirstDraft {
        login = TypedLine.of(login);
        name = TypedLine.of(name);
        password = TypedLine.asTyped(password);
    }

    /** Leaves out the password, which must not get into logs. */
    @Override
    public String toString() {
        return "FirstDraft[" + login + "]";
    }
}
