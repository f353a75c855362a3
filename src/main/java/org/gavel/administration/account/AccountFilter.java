package org.gavel.administration.account;

import java.util.regex.Pattern;
import org.gavel.account.AccountKind;

/**
 * Which accounts.
 *
 * @param search a part of the login or the name, as in {@link org.gavel.conference.SearchText.Term}; empty for all
 * @param kind {@code null} for both
 * @param active whether they are active or not; {@code null} for both
 * @param role the name of a role that they hold, for whatever rooms and times; empty for any
 */
public record AccountFilter(String search, AccountKind kind, Boolean active, String role) {

    private static final int LONGEST_SEARCH = 128;

    /** Control characters and halves of characters, which databases do not take. */
    private static final Pattern UNSEARCHABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    /** Everybody. */
    public static final AccountFilter ALL = new AccountFilter("", null, null, "");

    /**
     * Bounds both texts; {@code null} becomes empty.
     *
     * @param search kept as given
     * @param kind {@code null} for both
     * @param active {@code null} for both
     * @param role kept as given
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
