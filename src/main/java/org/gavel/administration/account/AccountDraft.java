package org.gavel.administration.account;

import java.util.List;
import org.gavel.account.Attempted;
import org.gavel.audit.AuditWhat;

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
        String login,
        String name,
        boolean active,
        boolean mustChange,
        String newPassword,
        String switchLogin,
        String switchSecret,
        boolean forgetSwitchSecret,
        List<GrantDraft> grants)
        implements Attempted {

    /**
     * Copies the grants.
     *
     * @param id {@code null} for a new account
     * @param version kept as given
     * @param login kept as given
     * @param name kept as given
     * @param active kept as given
     * @param mustChange kept as given
     * @param newPassword kept as given
     * @param switchLogin kept as given
     * @param switchSecret kept as given
     * @param forgetSwitchSecret kept as given
     * @param grants copied
     */
    public AccountDraft {
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

    /** The change that this draft makes. */
    AuditWhat what() {
        return id == null ? AuditWhat.ACCOUNT_ADD : AuditWhat.ACCOUNT_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
