package org.gavel.administration.account;

import java.util.List;

/**
 * One page of a list of accounts.
 *
 * @param accounts the accounts in the order of the query
 * @param total how many accounts match the filter altogether
 */
public record AccountPage(List<AccountView> accounts, int total) {

    /** A page without accounts. */
    public static final AccountPage NONE = new AccountPage(List.of(), 0);

    /**
     * Copies the accounts.
     *
     * @param accounts the accounts in the order of the query; copied
     * @param total how many accounts match the filter altogether
     * @throws NullPointerException when {@code accounts} is or contains {@code null}
     */
    public AccountPage {
        accounts = List.copyOf(accounts);
    }
}
