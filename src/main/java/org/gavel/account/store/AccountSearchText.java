package org.gavel.account.store;

import org.gavel.conference.SearchText;

/**
 * The text in which accounts are searched: login and name, one line each.
 *
 * @param folded both folded, at most 2048 characters
 * @param joined only their letters and digits, at most 2048 characters
 */
public record AccountSearchText(String folded, String joined) {

    /** The width of the columns; folding can turn one letter into several. */
    static final int LONGEST = 2_048;

    /**
     * Folds login and name of an account.
     *
     * @param login the account's login
     * @param name the person's name
     * @return the text for the search
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
