package org.gavel.administration.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gavel.conference.SearchText;

/** Translates a filter into the condition of a JPQL query on accounts {@code a}. */
final class AccountWhere {

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new HashMap<>();

    AccountWhere(AccountFilter filter) {
        SearchText.Term term = SearchText.Term.of(filter.search());
        if (!term.isEmpty()) {
            search(term);
        }
        if (filter.kind() != null) {
            that("a.kind = :kind", "kind", filter.kind());
        }
        if (filter.active() != null) {
            that("a.active = :active", "active", filter.active());
        }
        if (!filter.role().isEmpty()) {
            that(
                    "exists (select g from GrantEntity g where g.account = a and g.role.name = :role)",
                    "role",
                    filter.role());
        }
    }

    private void search(SearchText.Term term) {
        that(
                term.digits().isEmpty()
                        ? "a.folded like :folded escape '!'"
                        : "(a.folded like :folded escape '!' or a.joined like :digits escape '!')",
                "folded",
                pattern(term.folded()));
        if (!term.digits().isEmpty()) {
            values.put("digits", pattern(term.digits()));
        }
    }

    private void that(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Makes a query on the accounts that match. */
    <T> TypedQuery<T> query(EntityManager em, String selected, String order, Class<T> type) {
        TypedQuery<T> query = em.createQuery(
                "select " + selected + " from AccountEntity a where " + String.join(" and ", conditions) + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
