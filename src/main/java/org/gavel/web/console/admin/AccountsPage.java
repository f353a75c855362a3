package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gavel.administration.account.AccountAdministration;
import org.gavel.administration.account.AccountFilter;
import org.gavel.administration.account.AccountPage;

/** All accounts, to find one. */
@Named("accounts")
@RequestScoped
public class AccountsPage {

    private static final AccountPage NONE = new AccountPage(List.of(), 0, 1, 0);

    private final AccountAdministration administration;
    private final Surroundings at;
    private AccountPage found;

    @Inject
    AccountsPage(AccountAdministration administration, Surroundings at) {
        this.administration = administration;
        this.at = at;
    }

    public AccountPage getFound() {
        if (found == null) {
            AccountFilter filter = new AccountFilter(getSearch(), !isAll(), Typed.whole(at.parameter("page"), 1) - 1);
            found = at.read(() -> administration.page(at.actor(), filter), NONE);
        }
        return found;
    }

    public String getSearch() {
        return at.parameter("search");
    }

    /** Whether deactivated ones are shown too. */
    public boolean isAll() {
        return at.parameter("show").equals("all");
    }

    public boolean isFiltered() {
        return !getSearch().isBlank();
    }

    public int getPlace() {
        return getFound().page() + 1;
    }

    /** The address of another page of the same search. */
    public String at(int page) {
        return "?search=" + URLEncoder.encode(getSearch(), StandardCharsets.UTF_8) + (isAll() ? "&show=all" : "")
                + "&page=" + page;
    }

    /** The address of an account's form. */
    public String form(String login) {
        return "account?login=" + URLEncoder.encode(login, StandardCharsets.UTF_8);
    }
}
