package org.gavel.administration.account;

import jakarta.validation.constraints.Size;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordText;
import org.gavel.input.Formed;
import org.gavel.input.TypedLine;

/**
 * A new password for the own account as it is entered.
 *
 * @param wanted the password as it is typed
 */
record WantedPassword(
        @Size(max = PasswordPolicy.MAX_LENGTH, message = "{password.problem.long}") @Formed(PasswordText.class)
        String wanted) {

    WantedPassword {
        wanted = TypedLine.asTyped(wanted);
    }

    /** Leaves out the password, which must not get into logs. */
    @Override
    public String toString() {
        return "WantedPassword[]";
    }
}
