package org.gavel.demo.modconference;

/**
 * The holder of the floor. A member who begins to talk takes the floor from one who does not talk. A talker who is {@value #LOUDER} times
 * louder takes it from a talker. A muted holder keeps it. Where nobody has it, the member who joined last gets it. Guarded by the
 * {@link RunningConference}.
 */
final class AudioFloor {

    /** How many times louder than the holder one must be to take the floor from them. */
    private static final double LOUDER = 1.5;

    private final RunningConference room;
    private RoomMember holder;

    AudioFloor(RunningConference room) {
        this.room = room;
    }

    /** {@return the holder, or {@code null} when nobody has the floor} */
    RoomMember holder() {
        return holder;
    }

    /**
     * Lets a member's voice be heard, or changes how loud it is.
     *
     * @param score the energy score, as rows show it
     */
    void speech(RoomMember member, int score) {
        boolean begins = !member.talking;
        member.energyScore = score;
        if (begins) {
            member.talking = true;
            room.change(member, FiredMaintenanceAction.START_TALKING);
        }
        if (holder != member && mayTake(score)) {
            give(member);
        }
    }

    private boolean mayTake(int score) {
        return holder == null || !holder.talking || score > holder.energyScore * LOUDER;
    }

    /** Ends a member's voice. */
    void silence(RoomMember member) {
        if (member.talking) {
            member.talking = false;
            member.energyScore = 0;
            member.lastTalking = room.services().clock().instant();
            room.change(member, FiredMaintenanceAction.STOP_TALKING);
        }
    }

    /** Gives the floor to a member and sends both rows, the new holder's first. */
    void give(RoomMember member) {
        RoomMember before = holder;
        holder = member;
        room.show(member);
        if (before != null) {
            room.show(before);
        }
        room.maintenance().floor(room, before, member);
    }

    /** Takes the floor from its holder and sends their row. */
    void release() {
        RoomMember before = holder;
        holder = null;
        room.show(before);
        room.maintenance().floor(room, before, null);
    }

    /** Takes the floor from a member who has left, and sends no row. */
    void vacate(RoomMember member) {
        if (holder == member) {
            holder = null;
        }
    }

    /** Gives a floor that nobody has to the member who joined last. */
    void fill() {
        if (holder == null) {
            room.newestFirst().stream()
                    .filter(member -> !member.secondScreen())
                    .findFirst()
                    .ifPresent(this::give);
        }
    }
}
