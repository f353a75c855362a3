package org.gavel.moderation.act;

import java.util.List;

/**
 * What can be done about an act after its outcome.
 *
 * @param again the handles of the members on whom it failed or is unconfirmed and who are still in the room
 * @param changed the handles of the members whose state it changed; empty for an act without an opposite
 * @param roomChanged whether it changed the state of the room, for an act with an opposite
 */
public record FollowUp(List<Integer> again, List<Integer> changed, boolean roomChanged) {

    /** Nothing can be done about it. */
    public static final FollowUp NONE = new FollowUp(List.of(), List.of(), false);

    /** The act changed the room, and its opposite changes it back. */
    public static final FollowUp ROOM_CHANGED = new FollowUp(List.of(), List.of(), true);

    /**
     * Copies the lists.
     *
     * @param again the handles of the members on whom it failed or is unconfirmed and who are still in the room; copied
     * @param changed the handles of the members whose state it changed; empty for an act without an opposite; copied
     * @param roomChanged whether it changed the state of the room, for an act with an opposite
     * @throws NullPointerException when {@code again} or {@code changed} is or contains {@code null}
     */
    public FollowUp {
        again = List.copyOf(again);
        changed = List.copyOf(changed);
    }

    /**
     * Returns how much the opposite act would change back.
     *
     * @return the number of members, or 1 for the room; 0 where there is nothing to change back
     */
    public int undoable() {
        return roomChanged ? 1 : changed.size();
    }
}
