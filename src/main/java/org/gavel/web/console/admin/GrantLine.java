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

/** A line of the form of an account: a role, the rooms and the times, all as typed. */
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

    /** Makes an empty line. */
    public GrantLine() {}

    /** {@return a line that shows a saved grant} */
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
     * {@return the problems of times that mean no moment, or two}
     *
     * @param place the place of the line in the form, from 0
     * @param zone the time zone in which the times are typed
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

    /** {@return whether the role holds for all rooms} */
    public boolean isEverywhere() {
        return scope.equals(EVERYWHERE);
    }

    /** {@return the offsets to choose from for the beginning, such as {@code +02:00}} Empty where it is one moment or none. */
    public List<String> getFromOffsets() {
        return offsets(from);
    }

    /** {@return the offsets to choose from for the end, such as {@code +02:00}} Empty where it is one moment or none. */
    public List<String> getUntilOffsets() {
        return offsets(until);
    }

    private static List<String> offsets(String text) {
        return TypedMoment.read(text, Typed.ZONE) instanceof TypedMoment.Twice twice ? twice.offsets() : List.of();
    }

    /** {@return the role's name} */
    public String getRole() {
        return role;
    }

    /**
     * Takes the role that was chosen.
     *
     * @param role hostile text; {@code null} is empty
     */
    public void setRole(String role) {
        this.role = Typed.text(role);
    }

    /** {@return the kind of rooms: {@code ALL}, {@code ONE} or {@code LIKE}} */
    public String getScope() {
        return scope;
    }

    /**
     * Takes the kind of rooms that was chosen.
     *
     * @param scope hostile text; {@code null} is empty
     */
    public void setScope(String scope) {
        this.scope = Typed.text(scope);
    }

    /** {@return the room, or the pattern for rooms, that was typed} */
    public String getRoom() {
        return room;
    }

    /**
     * Takes the room, or the pattern for rooms, that was typed.
     *
     * @param room hostile text; {@code null} is empty
     */
    public void setRoom(String room) {
        this.room = Typed.text(room);
    }

    /** {@return the day and time that was typed for the beginning} */
    public String getFrom() {
        return from;
    }

    /**
     * Takes the day and time of the beginning.
     *
     * @param from hostile text; {@code null} is empty
     */
    public void setFrom(String from) {
        this.from = Typed.text(from);
    }

    /** {@return the offset that was chosen for the beginning} */
    public String getFromOffset() {
        return fromOffset;
    }

    /**
     * Takes the offset of the beginning.
     *
     * @param fromOffset hostile text; {@code null} is empty
     */
    public void setFromOffset(String fromOffset) {
        this.fromOffset = Typed.text(fromOffset);
    }

    /** {@return the day and time that was typed for the end} */
    public String getUntil() {
        return until;
    }

    /**
     * Takes the day and time of the end.
     *
     * @param until hostile text; {@code null} is empty
     */
    public void setUntil(String until) {
        this.until = Typed.text(until);
    }

    /** {@return the offset that was chosen for the end} */
    public String getUntilOffset() {
        return untilOffset;
    }

    /**
     * Takes the offset of the end.
     *
     * @param untilOffset hostile text; {@code null} is empty
     */
    public void setUntilOffset(String untilOffset) {
        this.untilOffset = Typed.text(untilOffset);
    }
}
