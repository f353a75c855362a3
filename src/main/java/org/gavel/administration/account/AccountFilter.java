package org.gavel.administration.account;

import java.util.regex.Pattern;
import org.gavel.account.AccountKind;

/**
 * Selects accounts.
 *
 * @param search a part of the login or the name, as in {@link org.gavel.conference.SearchText.Term}; empty for all
 * @param kind the kind of account; {@code null} for both
 * @param active whether they are active; {@code null} for both
 * @param role the name of a role that is granted to them, for any rooms and times; empty for any
 */
public record AccountFilter(String search, AccountKind kind, Boolean active, String role) {

    private static final int LONGEST_SEARCH = 128;

    /** Control characters and halves of surrogate pairs, which databases refuse. */
    private static final Pattern UNSEARCHABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** All accounts. */
    public static final AccountFilter ALL = new AccountFilter("", null, null, "");

    /**
     * Cuts both texts to 128 characters and removes characters that databases refuse.
     *
     * @param search a part of the login or the name, as in {@link org.gavel.conference.SearchText.Term}; empty for all;
     *     hostile text; {@code null} becomes empty
     * @param kind the kind of account; {@code null} for both
     * @param active whether they are active; {@code null} for both
     * @param role the name of a role that is granted to them, for any rooms and times; empty for any; hostile text;
     *     {@code null} becomes empty
     */
    public AccountFilter {
        search = bounded(search);
        role = bounded(role);
    }

    private static String bounded(String typed) {
        String text =
                typed == null ? "" : UNSEARCHABLE.matcher(typed).replaceAll("").strip();
        return text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
    }
}
