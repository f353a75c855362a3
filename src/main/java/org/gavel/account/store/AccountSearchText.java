package org.gavel.account.store;

import org.gavel.conference.SearchText;

/**
 * By what an account is found: its login and its name, a line each.
 *
 * @param folded as people read them
 * @param joined only their letters and digits
 */
public record AccountSearchText(String folded, String joined) {

    /** A letter may become several when it is folded. */
    static final int LONGEST = 2_048;

    /**
     * Folds login and name of an account.
     *
     * @param login of the account
     * @param name of the account
     * @return what the search compares with
     */
    public static AccountSearchText of(String login, String name) {
        SearchText.Searchable byLogin = SearchText.Searchable.of(login);
        SearchText.Searchable byName = SearchText.Searchable.of(name);
        return new AccountSearchText(
                fit(byLogin.folded() + "\n" + byName.folded()), fit(byLogin.joined() + "\n" + byName.joined()));
    }

    private static String fit(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
