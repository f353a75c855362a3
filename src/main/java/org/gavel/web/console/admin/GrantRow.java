package org.gavel.web.console.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.administration.GrantDraft;
import org.gavel.administration.Problem;

/**
 * A line of the account's form: a role, where, and when, all as typed.
 *
 * @param place counted from 0, or another text in the line that scripts copy
 */
public record GrantRow(String place, String role, String scope, String room, String from, String until) {

    /** What a scripted line is called until it is added. */
    static final String PATTERN = "new";

    static GrantRow of(int place, GrantDraft grant) {
        return new GrantRow(
                String.valueOf(place),
                grant.role(),
                grant.scope(),
                grant.room() == null ? "" : grant.room(),
                Typed.field(grant.from()),
                Typed.field(grant.until()));
    }

    static GrantRow empty(String place) {
        return new GrantRow(place, "", "ALL", "", "", "");
    }

    /** The same on another place. */
    GrantRow at(int other) {
        return new GrantRow(String.valueOf(other), role, scope, room, from, until);
    }

    GrantDraft draft() {
        return new GrantDraft(role, scope, scope.equals("ALL") ? "" : room, moment(from), moment(until));
    }

    private static Instant moment(String text) {
        return text.isBlank() ? null : Typed.moment(text).orElse(null);
    }

    /** What cannot even be read. */
    List<Problem> problems() {
        return List.of(unreadable("from", from), unreadable("until", until)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> unreadable(String field, String text) {
        return text.isBlank() || Typed.moment(text).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("grants[" + place + "]." + field, "problem.momentTyped"));
    }
}
