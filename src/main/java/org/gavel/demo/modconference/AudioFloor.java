package org.gavel.demo.modconference;

/**
 * Who has the floor: one who begins to talk takes it from one who does not; a clearly louder talker takes it from a
 * talker; a mute keeps it; and where nobody has it, the one who joined last gets it. Guarded by the {@link RunningConference}.
 */
final class AudioFloor {

    /** How many times louder than the holder one must be to take the floor from them. */
    private static final double LOUDER = 1.5;

    private final RunningConference room;
    private RoomMember holder;

    AudioFloor(RunningConference room) {
        this.room = room;
    }

    RoomMember holder() {
        return holder;
    }

    /** A voice is heard, or heard louder or softer than before. */
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

    /** A voice is no longer heard. */
    void silence(RoomMember member) {
        if (member.talking) {
            member.talking = false;
            member.energyScore = 0;
            member.lastTalking = room.house().clock().instant();
            room.change(member, FiredMaintenanceAction.STOP_TALKING);
        }
    }

    /** Hands the floor over; both rows are sent, the new holder's first. */
    void give(RoomMember member) {
        RoomMember before = holder;
        holder = member;
        room.show(member);
        if (before != null) {
            room.show(before);
        }
        room.maintenance().floor(room, before, member);
    }

    /** The holder has left, without a further row. */
    void vacate(RoomMember member) {
        if (holder == member) {
            holder = null;
        }
    }

    /** Gives a floor that nobody has to the one who joined last. */
    void fill() {
        if (holder == null) {
            room.newestFirst().stream()
                    .filter(member -> !member.secondScreen())
                    .findFirst()
                    .ifPresent(this::give);
        }
    }
}
