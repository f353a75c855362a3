package org.gavel.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.gavel.input.TypedLine;

/**
 * A login and a password as they are typed. A login or password that no account can have gets the same message as a
 * wrong one; only a missing one has a message of its own.
 *
 * @param login the login of an account of Gavel, or of one of the switch with or without its domain
 * @param password the password as it is typed
 */
public record SignInDraft(
        @NotEmpty(message = "{" + SignInDraft.EMPTY + "}")
        @Size(max = SignIn.MAX_LOGIN, message = "{signIn.wrong}")
        @Pattern(regexp = "[^\\p{javaISOControl}\\p{javaWhitespace}]*", message = "{signIn.wrong}")
        String login,

        @NotEmpty(message = "{" + SignInDraft.EMPTY + "}") @Size(max = SignIn.MAX_PASSWORD, message = "{signIn.wrong}")
        String password) {

    /** The key of the message when something is missing. */
    public static final String EMPTY = "signIn.empty";

    /**
     * Removes blanks around the login.
     *
     * @param login as typed; {@code null} becomes empty
     * @param password as typed, with its blanks; {@code null} becomes empty
     */
    public SignInDraft {
        login = TypedLine.asTyped(login).strip();
        password = TypedLine.asTyped(password);
    }

    /** Leaves out the password, which must not get into logs. */
    @Override
    public String toString() {
        return "SignInDraft[" + login + "]";
    }
}
