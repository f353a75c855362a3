package org.gavel.administration.account;

import java.util.List;
import java.util.Locale;
import org.gavel.account.AccountKind;
import org.gavel.account.store.AccountEntity;
import org.gavel.administration.InputCheck;
import org.gavel.conference.ConferenceId;

/**
 * What was entered for an account, read by the rules across its fields and against what is stored. Its draft says what each field may be.
 *
 * @param kind whether it belongs to Gavel or to the switch
 * @param login in lower case
 * @param name how the person is shown to others
 * @param password {@code null} to keep the present one
 * @param switchLogin the account at the switch; empty for none
 * @param switchSecret empty to keep the present one
 * @param grants the roles, read and checked
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
     * @param present {@code null} for an account that is to be made
     * @param domain of the switch, by which a login is known as one of its accounts
     * @param check has what is wrong with the draft's shape
     */
    static AccountInput read(
            AccountDraft draft, AccountEntity present, String domain, GrantInput grants, InputCheck check) {
        AccountKind kind = present == null ? draft.newKind() : present.kind();
        boolean here = kind == AccountKind.GAVEL;
        String login = present == null ? draft.login().toLowerCase(Locale.ROOT) : present.login();
        String password = draft.newPassword().isEmpty() ? null : draft.newPassword();
        if (present == null && !here) {
            checkDomain(login, domain, check);
        }
        if (!here
                && (password != null
                        || !draft.switchLogin().isEmpty()
                        || !draft.switchSecret().isEmpty())) {
            check.add("", "problem.keptAtTheSwitch");
        }
        if (present == null && here && password == null) {
            check.add("newPassword", "problem.passwordNeeded");
        }
        if (here) {
            switchAccount(draft, present, check);
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

    /** The login of an account of the switch that gets its roles before it comes for the first time. */
    private static void checkDomain(String login, String domain, InputCheck check) {
        String end = "@" + domain.toLowerCase(Locale.ROOT);
        boolean ours = login.endsWith(end) && ConferenceId.isPlain(login.substring(0, login.length() - end.length()));
        if (!ours && check.isFine("login")) {
            check.add("login", "problem.switchDomain", domain);
        }
    }

    /** A password belongs to one login: with another login it has to be entered anew. */
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
