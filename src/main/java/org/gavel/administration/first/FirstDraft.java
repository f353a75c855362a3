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
 * The first administrator as somebody enters them.
 *
 * @param login of the new account of Gavel
 * @param name how they are shown to others
 * @param password judged by itself
 * @param mustChange whether they choose another password at the first sign-in
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

    /** Without the password, which must get into no log. */
    @Override
    public String toString() {
        return "FirstDraft[" + login + "]";
    }
}
