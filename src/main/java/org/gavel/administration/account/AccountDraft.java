package org.gavel.administration.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gavel.account.AccountKind;
import org.gavel.account.GavelLogin;
import org.gavel.account.PasswordPolicy;
import org.gavel.account.PasswordText;
import org.gavel.account.Permitted;
import org.gavel.account.SecretBox;
import org.gavel.account.SignIn;
import org.gavel.audit.AuditWhat;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.Secret;
import org.gavel.input.TypedLine;

/**
 * An account as it is entered.
 *
 * @param id the row's id; {@code null} for a new account
 * @param version the row's version when it was read
 * @param login the login of a new account, at most 64 characters for one of Gavel and 128 for one of the switch;
 *     ignored for an account that exists
 * @param name the person's name for others, 1 to 128 characters
 * @param active whether the person may sign in
 * @param mustChange whether they must choose a new password before anything else
 * @param newPassword the new password; empty to keep the present one
 * @param switchLogin the login of the account at the switch, at most 128 characters; empty for none
 * @param switchSecret the password at the switch; empty to keep the present one
 * @param forgetSwitchSecret whether the present password at the switch is deleted
 * @param grants the grants of the account, at most 100
 */
public record AccountDraft(
        Long id,
        int version,

        @Needed(groups = AccountDraft.OfGavel.class)
        @Line(most = GavelLogin.MAX_LENGTH, groups = AccountDraft.OfGavel.class)
        @Formed(value = NewLogin.class, groups = AccountDraft.OfGavel.class)
        @Line(most = SignIn.MAX_LOGIN, groups = AccountDraft.OfSwitch.class)
        String login,

        @Needed @Line(most = AccountDraft.LONGEST_NAME) String name,
        boolean active,
        boolean mustChange,

        @Size(max = PasswordPolicy.MAX_LENGTH, message = "{password.problem.long}") @Formed(PasswordText.class)
        String newPassword,

        @Line(most = AccountDraft.LONGEST_SWITCH_LOGIN)
        @Pattern(regexp = "\\P{javaWhitespace}*", message = "{problem.blank}")
        String switchLogin,

        @Secret(most = SecretBox.MAX_LENGTH) String switchSecret,
        boolean forgetSwitchSecret,

        @Size(max = AccountDraft.MOST_GRANTS, message = "{problem.tooManyGrants}")
        List<@Valid GrantDraft> grants)
        implements Permitted.Attempted {

    /** The most characters of an account's name. */
    public static final int LONGEST_NAME = 128;

    static final int LONGEST_SWITCH_LOGIN = 128;
    static final int MOST_GRANTS = 100;

    /** The group of constraints for a new account of Gavel. */
    interface OfGavel {}

    /**
     * The group of constraints for a new account of the switch, which gets its roles before its person signs in for the
     * first time.
     */
    interface OfSwitch {}

    /**
     * Removes blanks around lines and composes their accents; {@code null} becomes empty.
     *
     * @param id the row's id; {@code null} for a new account
     * @param version the row's version when it was read
     * @param login the login of a new account, at most 64 characters for one of Gavel and 128 for one of the switch;
     *     ignored for an account that exists; without blanks around it
     * @param name the person's name for others, 1 to 128 characters; without blanks around it
     * @param active whether the person may sign in
     * @param mustChange whether they must choose a new password before anything else
     * @param newPassword the new password; empty to keep the present one; with its blanks
     * @param switchLogin the login of the account at the switch, at most 128 characters; empty for none; without blanks
     *     around it
     * @param switchSecret the password at the switch; empty to keep the present one; with its blanks
     * @param forgetSwitchSecret whether the present password at the switch is deleted
     * @param grants the grants of the account, at most 100; copied; never {@code null}
     * @throws NullPointerException when {@code grants} is or contains {@code null}
     */
    public AccountDraft {
        login = TypedLine.of(login);
        name = TypedLine.of(name);
        newPassword = TypedLine.asTyped(newPassword);
        switchLogin = TypedLine.of(switchLogin);
        switchSecret = TypedLine.asTyped(switchSecret);
        grants = List.copyOf(grants);
    }

    /** {@return an empty draft for a new account, active and with a password to be changed} */
    public static AccountDraft empty() {
        return new AccountDraft(null, 0, "", "", true, true, "", "", "", false, List.of());
    }

    /** Leaves out the secrets, which must not get into logs. */
    @Override
    public String toString() {
        return "AccountDraft[" + id + ", " + login + "]";
    }

    /** Returns the kind that a new account gets by its login. */
    AccountKind newKind() {
        return login.indexOf('@') >= 0 ? AccountKind.SWITCH : AccountKind.GAVEL;
    }

    /** Returns the groups of constraints that apply to this draft beside the default group. */
    Class<?>[] groups() {
        if (id != null) {
            return new Class<?>[0];
        }
        return new Class<?>[] {newKind() == AccountKind.GAVEL ? OfGavel.class : OfSwitch.class};
    }

    /** Returns the kind of change, for the audit. */
    AuditWhat what() {
        return id == null ? AuditWhat.ACCOUNT_ADD : AuditWhat.ACCOUNT_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
