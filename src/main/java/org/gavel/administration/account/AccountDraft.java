package org.gavel.administration.account;

import java.util.List;

/**
 * An account as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param login of an account that exists it is not looked at
 * @param newPassword {@code null} or empty to keep the present one
 * @param switchLogin the account at the switch; empty for none
 * @param switchSecret {@code null} or empty to keep the present one
 * @param forgetSwitchSecret whether the present one is to be deleted
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
        List<GrantDraft> grants) {

    public AccountDraft {
        grants = List.copyOf(grants);
    }

    /** A new account that nothing is entered for. */
    public static AccountDraft empty() {
        return new AccountDraft(null, 0, "", "", true, true, "", "", "", false, List.of());
    }

    /** Without the secrets, which must get into no log. */
    @Override
    public String toString() {
        return "AccountDraft[" + id + ", " + login + "]";
    }
}
