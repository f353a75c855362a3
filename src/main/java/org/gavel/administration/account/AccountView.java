package org.gavel.administration.account;

import java.time.Instant;
import java.util.List;
import org.gavel.account.AccountKind;

/**
 * An account as it is, without its secrets.
 *
 * @param id the row's number
 * @param version grows with each change
 * @param login in lower case; with {@code @domain} for one of the switch
 * @param name how the person is shown to others
 * @param kind whether it belongs to Gavel or to the switch
 * @param active whether the person may sign in
 * @param mustChange whether they have to choose a new password before anything else
 * @param switchLogin empty when no account at the switch is assigned
 * @param hasSwitchSecret whether a password for that is kept
 * @param secretReadable whether it can be decrypted with the present key; true when there is none
 * @param grants the roles, those that do not hold now too
 * @param changedBy the login of who changed it last
 * @param changedAt when that was
 * @param lastSignIn {@code null} when the person never signed in
 */
public record AccountView(
        Long id,
        int version,
        String login,
        String name,
        AccountKind kind,
        boolean active,
        boolean mustChange,
        String switchLogin,
        boolean hasSwitchSecret,
        boolean secretReadable,
        List<GrantDraft> grants,
        String changedBy,
        Instant changedAt,
        Instant lastSignIn) {

    /**
     * Copies the grants.
     *
     * @param id kept as given
     * @param version kept as given
     * @param login kept as given
     * @param name kept as given
     * @param kind kept as given
     * @param active kept as given
     * @param mustChange kept as given
     * @param switchLogin kept as given
     * @param hasSwitchSecret kept as given
     * @param secretReadable kept as given
     * @param grants copied
     * @param changedBy kept as given
     * @param changedAt kept as given
     * @param lastSignIn {@code null} when the person never signed in
     */
    public AccountView {
        grants = List.copyOf(grants);
    }

    /** {@return a draft with what the account has now, to be changed} */
    public AccountDraft draft() {
        return new AccountDraft(id, version, login, name, active, mustChange, "", switchLogin, "", false, grants);
    }
}
