package org.gavel.administration.account;

import java.util.List;

/**
 * Some of the accounts that were asked for, by login.
 *
 * @param page counted from 0; the last one where a later one was asked for
 * @param pages how many there are, at least 1
 * @param total how many accounts there are on all pages
 */
public record AccountPage(List<AccountView> accounts, int page, int pages, long total) {

    public AccountPage {
        accounts = List.copyOf(accounts);
    }
}
