package org.gavel.conference;

/**
 * The audio status of a member ({@code docs/protocol.md} §7.6).
 *
 * @param muted whether the room does not hear the member
 * @param deaf whether the member does not hear the room
 * @param onHold whether the member is on hold, by the call or by the conference
 * @param talking whether the member's energy is above the conference's talk level
 * @param floor whether the member has the audio floor
 * @param energyScore the switch's energy score at the row's last update, 0 or more; not a volume
 */
public record AudioStatus(
        boolean muted, boolean deaf, boolean onHold, boolean talking, boolean floor, int energyScore) {

    /** The status of a member whose row has no status: neither muted nor talking. */
    public static final AudioStatus SILENT = new AudioStatus(false, false, false, false, false, 0);

    /** The status after the member was muted or unmuted. A muted member does not count as talking. */
    AudioStatus muted(boolean now) {
        return new AudioStatus(now, deaf, onHold, talking && !now, floor, energyScore);
    }

    /** The status after the member was deafened or undeafened. */
    AudioStatus deaf(boolean now) {
        return new AudioStatus(muted, now, onHold, talking, floor, energyScore);
    }

    /** The status after the member was put on hold or taken off hold. */
    AudioStatus onHold(boolean now) {
        return new AudioStatus(muted, deaf, now, talking, floor, energyScore);
    }
}
