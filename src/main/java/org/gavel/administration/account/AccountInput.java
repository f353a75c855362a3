package org.gavel.administration.account;

import java.util.List;
import java.util.Locale;
import org.gavel.account.AccountKind;
import org.gavel.account.store.AccountEntity;
import org.gavel.administration.InputCheck;
import org.gavel.conference.ConferenceId;

/**
 * The input for an account after the rules across its fields and against what is stored. The draft declares the shape
 * of each field.
 *
 * @param kind whether it belongs to Gavel or to the switch
 * @param login the login in lower case
 * @param name the person's name for others
 * @param password the new password; {@code null} to keep the present one
 * @param switchLogin the login of the account at the switch; empty for none
 * @param switchSecret the password at the switch; empty to keep the present one
 * @param grants the checked grants
 */
public record AccountInput(
        AccountKind kind,
        String login,
        String name,
        String password,
        String switchLogin,
        String switchSecret,
        List<GrantInput.Wanted> grants) {

    /**
     * Reads a draft by the rules.
     *
     * @param present the account; {@code null} for a new one
     * @param domain the domain of the switch
     * @param grants reads the grants
     * @param check has the problems of the draft's shape, and takes further ones
     */
    static AccountInput read(
            AccountDraft draft, AccountEntity present, String domain, GrantInput grants, InputCheck check) {
        AccountKind kind = present == null ? draft.newKind() : present.kind();
        boolean here = kind == AccountKind.GAVEL;
        String login = present == null ? draft.login().toLowerCase(Locale.ROOT) : present.login();
        String password = draft.newPassword().isEmpty() ? null : draft.newPassword();
        if (here) {
            if (present == null && password == null) {
                check.add("newPassword", "problem.passwordNeeded");
            }
            switchAccount(draft, present, check);
        } else {
            if (present == null) {
                checkDomain(login, domain, check);
            }
            checkNoSecrets(draft, check);
        }
        return new AccountInput(
                kind,
                login,
                draft.name(),
                password,
                draft.switchLogin(),
                draft.switchSecret(),
                grants.read(draft.grants(), check));
    }

    /** Checks that the login of a new account of the switch has the domain of the switch. */
    private static void checkDomain(String login, String domain, InputCheck check) {
        String end = "@" + domain.toLowerCase(Locale.ROOT);
        boolean ours = login.endsWith(end) && ConferenceId.isPlain(login.substring(0, login.length() - end.length()));
        if (!ours && check.isFine("login")) {
            check.add("login", "problem.switchDomain", domain);
        }
    }

    /** Checks that no password and no account at the switch is entered for an account of the switch. */
    private static void checkNoSecrets(AccountDraft draft, InputCheck check) {
        if (!draft.newPassword().isEmpty()
                || !draft.switchLogin().isEmpty()
                || !draft.switchSecret().isEmpty()) {
            check.add("", "problem.keptAtTheSwitch");
        }
    }

    /** Checks the account at the switch. A password belongs to one login, so another login needs its password too. */
    private static void switchAccount(AccountDraft draft, AccountEntity present, InputCheck check) {
        String switchLogin = draft.switchLogin();
        boolean entered = !draft.switchSecret().isEmpty();
        if (!check.isFine("switchLogin") || !check.isFine("switchSecret")) {
            return;
        }
        boolean kept = present != null
                && present.switchSecret() != null
                && switchLogin.equals(present.switchLogin())
                && !draft.forgetSwitchSecret();
        if (switchLogin.isEmpty() && entered) {
            check.add("switchLogin", "problem.switchLoginNeeded");
        } else if (!switchLogin.isEmpty() && !entered && !kept && !draft.forgetSwitchSecret()) {
            check.add("switchSecret", "problem.switchSecretNeeded");
        }
    }
}
