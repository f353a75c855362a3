package org.gavel.web.push;

import jakarta.json.JsonObject;
import org.gavel.conference.SearchText;
import org.gavel.json.JsonFields;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;

/**
 * What a page wants to see of a roster, and in which order ({@code docs/push.md}).
 *
 * @param search folded ({@link SearchText}), empty for none
 */
record Query(RosterFilter filter, String search, RosterOrder order, boolean descending) {

    static final int MAX_SEARCH = 100;
    static final Query EVERYTHING = new Query(RosterFilter.ALL, "", RosterOrder.JOINED, false);

    /** @throws BadMessageException when it is none that can be answered */
    static Query read(JsonObject query) {
        String search = JsonFields.text(query, "search", "").strip();
        if (search.length() > MAX_SEARCH) {
            throw new BadMessageException("push.searchTooLong");
        }
        return new Query(
                RosterFilter.ofWire(JsonFields.text(query, "filter", RosterFilter.ALL.wire()))
                        .orElseThrow(() -> new BadMessageException("push.malformed")),
                SearchText.folded(search),
                RosterOrder.ofWire(JsonFields.text(query, "sort", RosterOrder.JOINED.wire()))
                        .orElseThrow(() -> new BadMessageException("push.malformed")),
                JsonFields.truth(query, "desc"));
    }

    boolean matches(RosterEntry entry, Names names) {
        return filter.matches(entry)
                && (search.isEmpty() || contains(names.name(entry)) || contains(names.number(entry)));
    }

    private boolean contains(String text) {
        String folded = SearchText.folded(text);
        return folded.contains(search)
                || (SearchText.isNumber(search) && SearchText.joined(folded).contains(SearchText.joined(search)));
    }
}
