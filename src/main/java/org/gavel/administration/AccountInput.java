package org.gavel.administration;

import java.util.List;
import java.util.Optional;
import org.gavel.account.AccountKind;
import org.gavel.account.GavelLogin;
import org.gavel.account.SecretBox;
import org.gavel.account.store.AccountEntity;

/**
 * What was entered for an account, read and bounded.
 *
 * @param password {@code null} to keep the present one
 * @param switchSecret empty to keep the present one
 */
record AccountInput(
        String login,
        String name,
        String password,
        String switchLogin,
        String switchSecret,
        List<GrantInput.Wanted> grants) {

    static final int MAX_NAME = 128;

    private static final int MAX_SWITCH_LOGIN = 128;

    /** @param present {@code null} for an account that is to be made */
    static AccountInput read(AccountDraft draft, AccountEntity present, GrantInput grants, InputCheck check) {
        boolean here = present == null || present.kind() == AccountKind.GAVEL;
        String login = present == null ? login(draft.login(), check) : present.login();
        String name = check.text("name", draft.name(), 1, MAX_NAME);
        String password = draft.newPassword() == null || draft.newPassword().isEmpty() ? null : draft.newPassword();
        String switchLogin = check.text("switchLogin", draft.switchLogin(), 0, MAX_SWITCH_LOGIN);
        String secret = check.secret("switchSecret", draft.switchSecret(), SecretBox.MAX_LENGTH);
        if (!here && (password != null || !switchLogin.isEmpty() || !secret.isEmpty())) {
            check.add("", "problem.keptAtTheSwitch");
        }
        if (present == null && password == null) {
            check.add("newPassword", "problem.passwordNeeded");
        }
        if (here) {
            switchAccount(draft, present, switchLogin, secret, check);
        }
        return new AccountInput(login, name, password, switchLogin, secret, grants.read(draft.grants(), check));
    }

    /** The login of a new account of Gavel; empty when it cannot be. */
    static String login(String typed, InputCheck check) {
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
