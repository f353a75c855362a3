package org.gavel.administration.account;

import java.time.Instant;
import java.util.List;
import org.gavel.account.AccountKind;

/**
 * An account without its secrets.
 *
 * @param id the row's id
 * @param version the row's version, which grows with each change
 * @param login the login in lower case; with {@code @domain} for one of the switch
 * @param name the person's name for others
 * @param kind whether it belongs to Gavel or to the switch
 * @param active whether the person may sign in
 * @param mustChange whether they must choose a new password before anything else
 * @param switchLogin the login of the assigned account at the switch; empty when none is assigned
 * @param hasSwitchSecret whether a password of that account is stored
 * @param secretReadable whether that password can be decrypted with the present key; true when none is stored
 * @param grants the grants, also those that are not valid now
 * @param changedBy the login of the person who changed it last
 * @param changedAt when they changed it
 * @param lastSignIn the time of the last sign-in; {@code null} when there was none
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
     * @param id the row's id
     * @param version the row's version, which grows with each change
     * @param login the login in lower case; with {@code @domain} for one of the switch
     * @param name the person's name for others
     * @param kind whether it belongs to Gavel or to the switch
     * @param active whether the person may sign in
     * @param mustChange whether they must choose a new password before anything else
     * @param switchLogin the login of the assigned account at the switch; empty when none is assigned
     * @param hasSwitchSecret whether a password of that account is stored
     * @param secretReadable whether that password can be decrypted with the present key; true when none is stored
     * @param grants the grants, also those that are not valid now; copied
     * @param changedBy the login of the person who changed it last
     * @param changedAt when they changed it
     * @param lastSignIn the time of the last sign-in; {@code null} when there was none
     * @throws NullPointerException when {@code grants} is or contains {@code null}
     */
    public AccountView {
        grants = List.copyOf(grants);
    }

    /** {@return a draft with the present values and without secrets} */
    public AccountDraft draft() {
        return new AccountDraft(id, version, login, name, active, mustChange, "", switchLogin, "", false, grants);
    }
}
