package org.gavel.administration.account;

import java.time.Instant;
import java.util.List;
import org.gavel.account.AccountKind;

/**
 * An account as it is. Its secrets are not in it.
 *
 * @param switchLogin empty when no account at the switch is assigned
 * @param hasSwitchSecret whether a password for that is kept
 * @param secretReadable whether it can be decrypted with the present key; true when there is none
 * @param lastSignIn {@code null} when he never was
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

    public AccountView {
        grants = List.copyOf(grants);
    }

    /** To be changed. */
    public AccountDraft draft() {
        return new AccountDraft(id, version, login, name, active, mustChange, "", switchLogin, "", false, grants);
    }
}
