package org.gavel.web.console.admin;

import java.util.ArrayList;
import java.util.List;
import org.gavel.administration.Problem;
import org.gavel.administration.account.GrantDraft;

/** The lines of grants in a form, each at its place. */
record GrantRows(List<GrantRow> all) {

    /** One more than an account may have: who sends more is told that they are too many. */
    static final int MOST = 101;

    static final GrantRows NONE = new GrantRows(List.of());

    GrantRows {
        all = List.copyOf(all);
    }

    /** As the browser sent them: the fields are its own, so that scripts can add lines. */
    static GrantRows sent(Surroundings at) {
        List<GrantRow> sent = new ArrayList<>();
        for (String place : at.parameters("grant")) {
            if (sent.size() < MOST && !place.equals(GrantRow.PATTERN)) {
                sent.add(row(at, place).at(sent.size()));
            }
        }
        return new GrantRows(sent);
    }

    private static GrantRow row(Surroundings at, String place) {
        String prefix = "grant." + place + ".";
        return new GrantRow(
                place,
                at.parameter(prefix + "role"),
                at.parameter(prefix + "scope"),
                at.parameter(prefix + "room"),
                at.parameter(prefix + "from"),
                at.parameter(prefix + "fromOffset"),
                at.parameter(prefix + "until"),
                at.parameter(prefix + "untilOffset"));
    }

    /** As they are saved. */
    static GrantRows of(List<GrantDraft> grants) {
        List<GrantRow> rows = new ArrayList<>();
        grants.forEach(grant -> rows.add(GrantRow.of(rows.size(), grant, Typed.ZONE)));
        return new GrantRows(rows);
    }

    List<GrantDraft> drafts() {
        return all.stream().map(row -> row.draft(Typed.ZONE)).toList();
    }

    /** What of them means no moment, or two. */
    List<Problem> problems() {
        return all.stream().flatMap(row -> row.problems(Typed.ZONE).stream()).toList();
    }
}
