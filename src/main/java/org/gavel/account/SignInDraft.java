package org.gavel.account;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.gavel.input.TypedLine;

/**
 * A login and a password as somebody types them. What nobody can have is told as everything else that is wrong; only what is missing is
 * told as such.
 *
 * @param login of an account of Gavel, or of one of the switch with or without its domain
 * @param password as it is typed
 */
public record SignInDraft(
        @NotEmpty(message = "{" + SignInDraft.EMPTY + "}")
        @Size(max = SignIn.MAX_LOGIN, message = "{signIn.wrong}")
        @Pattern(regexp = "[^\\p{javaISOControl}\\p{javaWhitespace}]*", message = "{signIn.wrong}")
        String login,

        @NotEmpty(message = "{" + SignInDraft.EMPTY + "}") @Size(max = SignIn.MAX_PASSWORD, message = "{signIn.wrong}")
        String password) {

    /** The key of what is told when something is missing. */
    public static final String EMPTY = "signIn.empty";

    /**
     * Brings the components into their form.
     *
     * @param login as entered
     * @param password as entered
     */
    public SignInDraft {
        login = TypedLine.asTyped(login).strip();
        password = TypedLine.asTyped(password);
    }

    /** Without the password, which must get into no log. */
    @Override
    public String toString() {
        return "SignInDraft[" + login + "]";
    }
}
