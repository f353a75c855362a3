package org.gavel.administration.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.account.AccountKind;
import org.gavel.account.GavelLogin;
import org.gavel.account.SecretBox;
import org.gavel.account.SignIn;
import org.gavel.account.store.AccountEntity;
import org.gavel.administration.InputCheck;
import org.gavel.administration.SystemActor;
import org.gavel.conference.ConferenceId;

/**
 * What was entered for an account, read and bounded.
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

    /** How many characters a person's name may have. */
    public static final int MAX_NAME = 128;

    private static final int MAX_SWITCH_LOGIN = 128;

    /**
     * @param present {@code null} for an account that is to be made
     * @param domain of the switch, by which a login is known as one of its accounts
     */
    static AccountInput read(
            AccountDraft draft, AccountEntity present, String domain, GrantInput grants, InputCheck check) {
        AccountKind kind = kind(draft, present);
        boolean here = kind == AccountKind.GAVEL;
        String login = present == null ? newLogin(kind, draft.login(), domain, check) : present.login();
        String name = check.text("name", draft.name(), 1, MAX_NAME);
        String password = draft.newPassword() == null || draft.newPassword().isEmpty() ? null : draft.newPassword();
        String switchLogin = check.text("switchLogin", draft.switchLogin(), 0, MAX_SWITCH_LOGIN);
        String secret = check.secret("switchSecret", draft.switchSecret(), SecretBox.MAX_LENGTH);
        if (!here && (password != null || !switchLogin.isEmpty() || !secret.isEmpty())) {
            check.add("", "problem.keptAtTheSwitch");
        }
        if (present == null && here && password == null) {
            check.add("newPassword", "problem.passwordNeeded");
        }
        if (here) {
            switchAccount(draft, present, switchLogin, secret, check);
        }
        return new AccountInput(kind, login, name, password, switchLogin, secret, grants.read(draft.grants(), check));
    }

    private static AccountKind kind(AccountDraft draft, AccountEntity present) {
        if (present != null) {
            return present.kind();
        }
        return draft.login() != null && draft.login().indexOf('@') >= 0 ? AccountKind.SWITCH : AccountKind.GAVEL;
    }

    private static String newLogin(AccountKind kind, String typed, String domain, InputCheck check) {
        return kind == AccountKind.GAVEL ? login(typed, check) : switchLogin(typed, domain, check);
    }

    /** The login of an account of the switch that gets its roles before it comes for the first time. */
    private static String switchLogin(String typed, String domain, InputCheck check) {
        String login = check.text("login", typed, 1, SignIn.MAX_LOGIN).toLowerCase(Locale.ROOT);
        String end = "@" + domain.toLowerCase(Locale.ROOT);
        boolean ours = login.endsWith(end) && ConferenceId.isPlain(login.substring(0, login.length() - end.length()));
        if (!login.isEmpty() && !ours) {
            check.add("login", "problem.switchDomain", domain);
        }
        return login;
    }

    /**
     * Reads the login of a new account of Gavel.
     *
     * @param typed what was entered; hostile text
     * @param check is told what is wrong, of the field {@code login}
     * @return in lower case; empty when it cannot be one
     */
    public static String login(String typed, InputCheck check) {
        String text = check.text("login", typed, 1, GavelLogin.MAX_LENGTH);
        Optional<String> login = GavelLogin.of(text);
        if (!text.isEmpty() && login.isEmpty()) {
            check.add("login", "problem.login");
        } else if (login.filter(SystemActor.LOGIN::equals).isPresent()) {
            check.add("login", "problem.reserved", SystemActor.LOGIN);
        }
        return login.orElse("");
    }

    /** A password belongs to one login: with another login it has to be entered anew. */
    private static void switchAccount(
            AccountDraft draft, AccountEntity present, String switchLogin, String secret, InputCheck check) {
        if (switchLogin.chars().anyMatch(Character::isWhitespace)) {
            check.add("switchLogin", "problem.blank");
        }
        boolean kept = present != null
                && present.switchSecret() != null
                && switchLogin.equals(present.switchLogin())
                && !draft.forgetSwitchSecret();
        if (switchLogin.isEmpty() && !secret.isEmpty()) {
            check.add("switchLogin", "problem.switchLoginNeeded");
        } else if (!switchLogin.isEmpty() && secret.isEmpty() && !kept && !draft.forgetSwitchSecret()) {
            check.add("switchSecret", "problem.switchSecretNeeded");
        }
    }
}
