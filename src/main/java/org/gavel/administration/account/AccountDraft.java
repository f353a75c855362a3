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
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param login of an account that exists it is not looked at
 * @param name how the person is shown to others
 * @param active whether the person may sign in
 * @param mustChange whether they have to choose a new password before anything else
 * @param newPassword {@code null} or empty to keep the present one
 * @param switchLogin the account at the switch; empty for none
 * @param switchSecret {@code null} or empty to keep the present one
 * @param forgetSwitchSecret whether the present one is to be deleted
 * @param grants the roles that they get
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

    /** The longest name of an account. */
    public static final int LONGEST_NAME = 128;

    static final int LONGEST_SWITCH_LOGIN = 128;
    static final int MOST_GRANTS = 100;

    /** What a new account of Gavel keeps beside what each account does. */
    interface OfGavel {}

    /** What an account of the switch keeps that gets its roles before it comes for the first time. */
    interface OfSwitch {}

    /**
     * Brings the components into their form.
     *
     * @param id as entered
     * @param version as entered
     * @param login as entered
     * @param name as entered
     * @param active as entered
     * @param mustChange as entered
     * @param newPassword as entered
     * @param switchLogin as entered
     * @param switchSecret as entered
     * @param forgetSwitchSecret as entered
     * @param grants as entered
     */
    public AccountDraft {
        login = TypedLine.of(login);
        name = TypedLine.of(name);
        newPassword = TypedLine.asTyped(newPassword);
        switchLogin = TypedLine.of(switchLogin);
        switchSecret = TypedLine.asTyped(switchSecret);
        grants = List.copyOf(grants);
    }

    /** {@return a new account that nothing is entered for} */
    public static AccountDraft empty() {
        return new AccountDraft(null, 0, "", "", true, true, "", "", "", false, List.of());
    }

    /** Without the secrets, which must get into no log. */
    @Override
    public String toString() {
        return "AccountDraft[" + id + ", " + login + "]";
    }

    /** What a new account would be; one that exists is what it is. */
    AccountKind newKind() {
        return login.indexOf('@') >= 0 ? AccountKind.SWITCH : AccountKind.GAVEL;
    }

    /** The groups of constraints that hold for this draft beside those of no group. */
    Class<?>[] groups() {
        if (id != null) {
            return new Class<?>[0];
        }
        return new Class<?>[] {newKind() == AccountKind.GAVEL ? OfGavel.class : OfSwitch.class};
    }

    /** The change that this draft makes. */
    AuditWhat what() {
        return id == null ? AuditWhat.ACCOUNT_ADD : AuditWhat.ACCOUNT_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
