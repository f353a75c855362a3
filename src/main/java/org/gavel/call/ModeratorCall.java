package org.gavel.call;

import java.time.Instant;
import java.util.Objects;
import org.gavel.conference.ConferenceId;

/**
 * One call of a moderator, as it is at one moment.
 *
 * @param id the call's id
 * @param kind what kind of call it is
 * @param of for a screen or a canvas the main call that it stands beside; otherwise {@code null}
 * @param incoming whether the moderator is called
 * @param party who is at the other end
 * @param room the conference that it leads into, or {@code null}
 * @param state how far it is
 * @param since when it was answered, before that when it began
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
     * Refuses a call without id, kind, other end, state or moment.
     *
     * @param id never {@code null}
     * @param kind never {@code null}
     * @param of {@code null} for a main call
     * @param incoming kept as given
     * @param party never {@code null}
     * @param room {@code null} where it leads into none that is known
     * @param state never {@code null}
     * @param since never {@code null}
     */
    public ModeratorCall {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(party);
        Objects.requireNonNull(state);
        Objects.requireNonNull(since);
    }

    /** @throws IllegalStateException when it cannot become so, which is our own fault */
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

    /** The switch says into which conference it leads; one that was dialled as a room stays that room's. */
    ModeratorCall inRoom(ConferenceId conference) {
        return room != null ? this : new ModeratorCall(id, kind, of, incoming, party, conference, state, since);
    }
}
