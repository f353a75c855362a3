package org.gavel.web.console.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gavel.administration.Problem;
import org.gavel.administration.account.GrantDraft;
import org.gavel.web.console.TypedMoment;

/**
 * A line of the account's form: a role, where, and when, all as typed.
 *
 * @param place counted from 0, or another text in the line that scripts copy
 * @param fromOffset which moment {@code from} means where clocks show it twice; empty while nobody has chosen
 * @param untilOffset the same for {@code until}
 */
public record GrantRow(
        String place,
        String role,
        String scope,
        String room,
        String from,
        String fromOffset,
        String until,
        String untilOffset) {

    /** What a scripted line is called until it is added. */
    static final String PATTERN = "new";

    static GrantRow of(int place, GrantDraft grant, ZoneId zone) {
        return new GrantRow(
                String.valueOf(place),
                grant.role(),
                grant.scope(),
                grant.room() == null ? "" : grant.room(),
                Typed.field(grant.from(), zone),
                Typed.offset(grant.from(), zone),
                Typed.field(grant.until(), zone),
                Typed.offset(grant.until(), zone));
    }

    static GrantRow empty(String place) {
        return new GrantRow(place, "", "ALL", "", "", "", "", "");
    }

    /** The same on another place. */
    GrantRow at(int other) {
        return new GrantRow(String.valueOf(other), role, scope, room, from, fromOffset, until, untilOffset);
    }

    /** Between which offsets may be chosen for {@code from}; none where it is one moment or none. */
    public List<String> fromOffsets() {
        return offsets(from, Typed.ZONE);
    }

    /** The same for {@code until}. */
    public List<String> untilOffsets() {
        return offsets(until, Typed.ZONE);
    }

    private static List<String> offsets(String text, ZoneId zone) {
        return TypedMoment.read(text, zone) instanceof TypedMoment.Twice twice ? twice.offsets() : List.of();
    }

    GrantDraft draft(ZoneId zone) {
        return new GrantDraft(
                role,
                scope,
                scope.equals("ALL") ? "" : room,
                moment(from, fromOffset, zone),
                moment(until, untilOffset, zone));
    }

    private static Instant moment(String text, String offset, ZoneId zone) {
        return TypedMoment.read(text, offset, zone) instanceof TypedMoment.Once once ? once.at() : null;
    }

    /** What means no moment, or two. */
    List<Problem> problems(ZoneId zone) {
        return Stream.of(problem("from", from, fromOffset, zone), problem("until", until, untilOffset, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> problem(String name, String text, String offset, ZoneId zone) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String field = "grants[" + place + "]." + name;
        TypedMoment typed = TypedMoment.read(text, offset, zone);
        if (typed instanceof TypedMoment.Skipped skipped) {
            return Optional.of(Problem.of(field, "problem.momentSkipped", skipped.before(), skipped.after()));
        }
        if (typed instanceof TypedMoment.Twice twice) {
            return Optional.of(Problem.of(
                    field,
                    "problem.momentTwice",
                    twice.offsets().get(0),
                    twice.offsets().get(1)));
        }
        return typed instanceof TypedMoment.Once
                ? Optional.empty()
                : Optional.of(Problem.of(field, "problem.momentTyped"));
    }
}
