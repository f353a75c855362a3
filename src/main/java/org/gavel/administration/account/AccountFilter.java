package org.gavel.administration.account;

import java.util.regex.Pattern;

/**
 * Which accounts.
 *
 * @param search a part of the login or the name, as in {@link org.gavel.conference.SearchTerm}; empty for all
 * @param activeOnly without those that are deactivated
 * @param page counted from 0
 */
public record AccountFilter(String search, boolean activeOnly, int page) {

    static final int PAGE_SIZE = 50;

    private static final int LONGEST_SEARCH = 128;

    /** Control characters and halves of characters, which databases do not take. */
    private static final Pattern UNSEARCHABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public AccountFilter {
        search = search == null
                ? ""
                : UNSEARCHABLE.matcher(search).replaceAll("").strip();
        search = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
        page = Math.max(0, page);
    }
}
