package org.gavel.administration.account;

import java.util.List;

/**
 * Some of the accounts that were asked for.
 *
 * @param accounts in the order that was asked for
 * @param total how many accounts there are altogether
 */
public record AccountPage(List<AccountView> accounts, int total) {

    /** None at all. */
    public static final AccountPage NONE = new AccountPage(List.of(), 0);

    /**
     * Copies the accounts.
     *
     * @param accounts copied
     * @param total kept as given
     */
    public AccountPage {
        accounts = List.copyOf(accounts);
    }
}
