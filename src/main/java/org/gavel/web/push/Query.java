package org.gavel.web.push;

import jakarta.json.JsonObject;
import org.gavel.conference.SearchText;
import org.gavel.json.JsonFields;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;

/**
 * Which members of a roster a page wants, and in which order ({@code docs/push.md}).
 *
 * @param filter the state that a member must have
 * @param search what their name or number must contain
 * @param order what to sort by
 * @param descending whether the order is reversed
 */
record Query(RosterFilter filter, SearchText.Term search, RosterOrder order, boolean descending) {

    static final int MAX_SEARCH = 100;
    static final Query EVERYTHING = new Query(RosterFilter.ALL, SearchText.Term.EVERYTHING, RosterOrder.JOINED, false);

    /**
     * Reads a query.
     *
     * @param query the field {@code query} of a page's message; what is missing has the value of {@link #EVERYTHING}
     * @return the query
     * @throws BadMessageException when a filter or sort key is unknown or the search is longer than {@value #MAX_SEARCH} characters
     */
    static Query read(JsonObject query) {
        String search = JsonFields.text(query, "search", "").strip();
        if (search.length() > MAX_SEARCH) {
            throw new BadMessageException("push.searchTooLong");
        }
        return new Query(
                RosterFilter.ofWire(JsonFields.text(query, "filter", RosterFilter.ALL.wire()))
                        .orElseThrow(() -> new BadMessageException("push.malformed")),
                SearchText.Term.of(search),
                RosterOrder.ofWire(JsonFields.text(query, "sort", RosterOrder.JOINED.wire()))
                        .orElseThrow(() -> new BadMessageException("push.malformed")),
                JsonFields.truth(query, "desc"));
    }

    /**
     * {@return whether a member is among those the page wants}
     *
     * @param entry the member
     * @param names how members are shown to the page: a search finds nothing in what is masked
     */
    boolean matches(RosterEntry entry, Names names) {
        return filter.matches(entry) && (search.isEmpty() || names.find(entry, search));
    }
}
