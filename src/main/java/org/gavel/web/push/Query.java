package org.gavel.web.push;

import jakarta.json.JsonObject;
import org.gavel.conference.SearchText;
import org.gavel.json.JsonFields;
import org.gavel.roster.RosterEntry;
import org.gavel.roster.RosterFilter;

/**
 * What a page wants to see of a roster, and in which order ({@code docs/push.md}).
 *
 * @param search what name or number has to hold
 */
record Query(RosterFilter filter, SearchText.Term search, RosterOrder order, boolean descending) {

    static final int MAX_SEARCH = 100;
    static final Query EVERYTHING = new Query(RosterFilter.ALL, SearchText.Term.EVERYTHING, RosterOrder.JOINED, false);

    /** @throws BadMessageException when it is none that can be answered */
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

    boolean matches(RosterEntry entry, Names names) {
        return filter.matches(entry) && (search.isEmpty() || names.find(entry, search));
    }
}
