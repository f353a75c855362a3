package org.gavel.web.console.admin;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gavel.administration.Problem;
import org.gavel.administration.account.GrantDraft;
import org.gavel.web.console.TypedMoment;

/** A line of the account's form: a role, where, and when, all as typed. */
public class GrantLine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String EVERYWHERE = "ALL";

    private String role = "";
    private String scope = EVERYWHERE;
    private String room = "";
    private String from = "";
    private String fromOffset = "";
    private String until = "";
    private String untilOffset = "";

    /** A line that nothing is typed into yet. */
    public GrantLine() {}

    /** A line that shows what is saved. */
    static GrantLine of(GrantDraft grant, ZoneId zone) {
        GrantLine line = new GrantLine();
        line.role = grant.role();
        line.scope = grant.scope();
        line.room = Typed.text(grant.room());
        line.from = Typed.field(grant.from(), zone);
        line.fromOffset = Typed.offset(grant.from(), zone);
        line.until = Typed.field(grant.until(), zone);
        line.untilOffset = Typed.offset(grant.until(), zone);
        return line;
    }

    GrantDraft draft(ZoneId zone) {
        return new GrantDraft(
                role,
                scope,
                isEverywhere() ? "" : room,
                moment(from, fromOffset, zone),
                moment(until, untilOffset, zone));
    }

    private static Instant moment(String text, String offset, ZoneId zone) {
        return TypedMoment.read(text, offset, zone) instanceof TypedMoment.Once once ? once.at() : null;
    }

    /**
     * Tells which of the two times mean no moment, or two.
     *
     * @param place of this line in the form, counted from 0
     */
    List<Problem> problems(int place, ZoneId zone) {
        String line = "grants[" + place + "].";
        return Stream.of(
                        problem(line + "from", from, fromOffset, zone),
                        problem(line + "until", until, untilOffset, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> problem(String field, String text, String offset, ZoneId zone) {
        if (text.isBlank()) {
            return Optional.empty();
        }
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

    /** Whether the role holds for all rooms. */
    public boolean isEverywhere() {
        return scope.equals(EVERYWHERE);
    }

    /** Between which offsets may be chosen for {@code from}; none where it is one moment or none. */
    public List<String> getFromOffsets() {
        return offsets(from);
    }

    /** The same for {@code until}. */
    public List<String> getUntilOffsets() {
        return offsets(until);
    }

    private static List<String> offsets(String text) {
        return TypedMoment.read(text, Typed.ZONE) instanceof TypedMoment.Twice twice ? twice.offsets() : List.of();
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = Typed.text(role);
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = Typed.text(scope);
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = Typed.text(room);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Typed.text(from);
    }

    public String getFromOffset() {
        return fromOffset;
    }

    public void setFromOffset(String fromOffset) {
        this.fromOffset = Typed.text(fromOffset);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = Typed.text(until);
    }

    public String getUntilOffset() {
        return untilOffset;
    }

    public void setUntilOffset(String untilOffset) {
        this.untilOffset = Typed.text(untilOffset);
    }
}
