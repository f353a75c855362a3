package org.gavel.call;

import java.time.Instant;
import java.util.Objects;
import org.gavel.conference.ConferenceId;

/**
 * The state of one call of a moderator at one moment.
 *
 * @param id the call's id
 * @param kind what kind of call it is
 * @param of the main call that a screen or canvas belongs to; {@code null} for a main call
 * @param incoming whether the moderator was called
 * @param party who is at the other side
 * @param room the conference that it leads into, or {@code null} where that is not known
 * @param state its state
 * @param since when it was answered; before that, when it began
 */
public record ModeratorCall(
        CallId id,
        CallKind kind,
        CallId of,
        boolean incoming,
        Party party,
        ConferenceId room,
        CallState state,
        Instant since) {

    /**
     * Refuses a call without id, kind, party, state or moment.
     *
     * @param id the call's id; never {@code null}
     * @param kind what kind of call it is; never {@code null}
     * @param of the main call that a screen or canvas belongs to; {@code null} for a main call
     * @param incoming whether the moderator was called
     * @param party who is at the other side; never {@code null}
     * @param room the conference that it leads into, or {@code null} where that is not known
     * @param state its state; never {@code null}
     * @param since when it was answered; before that, when it began; never {@code null}
     * @throws NullPointerException when {@code id}, {@code kind}, {@code party}, {@code state} or {@code since} is
     *     {@code null}
     */
    public ModeratorCall {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(party);
        Objects.requireNonNull(state);
        Objects.requireNonNull(since);
    }

    /** @throws IllegalStateException when {@link CallState#mayBecome} forbids that state, which is an error of Gavel */
    ModeratorCall become(CallState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(state + " does not become " + next);
        }
        boolean answered = next == CallState.ACTIVE && !state.isAnswered();
        return new ModeratorCall(id, kind, of, incoming, party, room, next, answered ? now : since);
    }

    ModeratorCall with(Party other) {
        return new ModeratorCall(id, kind, of, incoming, other, room, state, since);
    }

    /** Sets the conference that the switch told. A call that was dialled as a room keeps that room. */
    ModeratorCall inRoom(ConferenceId conference) {
        return room != null ? this : new ModeratorCall(id, kind, of, incoming, party, conference, state, since);
    }
}
