package org.gavel.moderation.act;

import java.util.List;

/**
 * What can be done about an act after its outcome.
 *
 * @param again the handles of the members on whom it failed or is unconfirmed and who are still in the room
 * @param changed the handles of the members whose state it changed; empty for an act without an opposite
 * @param roomChanged whether it changed the state of the room, for an act with an opposite
 * @param value the value that it changed, for an act that another value undoes; otherwise {@code null}
 */
public record FollowUp(List<Integer> again, List<Integer> changed, boolean roomChanged, Change value) {

    /**
     * A value that an act changed.
     *
     * @param before the value before
     * @param after the value since
     */
    public record Change(String before, String after) {}

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
     * @param value the value that it changed; may be {@code null}
     * @throws NullPointerException when {@code again} or {@code changed} is or contains {@code null}
     */
    public FollowUp {
        again = List.copyOf(again);
        changed = List.copyOf(changed);
    }

    /**
     * Makes it for an act that changed no value.
     *
     * @param again as in the canonical constructor
     * @param changed as in the canonical constructor
     * @param roomChanged as in the canonical constructor
     */
    public FollowUp(List<Integer> again, List<Integer> changed, boolean roomChanged) {
        this(again, changed, roomChanged, null);
    }

    /**
     * {@return what can be done about an act that changed a value of the room}
     *
     * @param before the value before; {@code null} where it is not known
     * @param after the value since
     */
    public static FollowUp ofValue(String before, String after) {
        boolean changed = before != null && !before.equals(after);
        return changed ? new FollowUp(List.of(), List.of(), false, new Change(before, after)) : NONE;
    }

    /**
     * Returns how much the opposite act would change back.
     *
     * @return the number of members, or 1 for the room; 0 where there is nothing to change back
     */
    public int undoable() {
        return roomChanged || value != null ? 1 : changed.size();
    }
}
