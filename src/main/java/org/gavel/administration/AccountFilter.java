package org.gavel.administration;

/**
 * Which accounts.
 *
 * @param search a part of the login or the name, upper and lower case are the same; empty for all
 * @param activeOnly without those that are deactivated
 * @param page counted from 0
 */
public record AccountFilter(String search, boolean activeOnly, int page) {

    static final int PAGE_SIZE = 50;

    private static final int LONGEST_SEARCH = 128;

    public AccountFilter {
        search = search == null ? "" : search.strip();
        search = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
        page = Math.max(0, page);
    }
}
