package org.gavel.administration.account;

import jakarta.validation.constraints.Size;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordText;
import org.gavel.input.Formed;
import org.gavel.input.TypedLine;

/**
 * A password that somebody wants for themselves.
 *
 * @param wanted as it is typed
 */
record WantedPassword(
        @Size(max = PasswordPolicy.MAX_LENGTH, message = "{password.problem.long}") @Formed(PasswordText.class)
        String wanted) {

    WantedPassword {
        wanted = TypedLine.asTyped(wanted);
    }

    /** Without the password, which must get into no log. */
    @Override
    public String toString() {
        return "WantedPassword[]";
    }
}
