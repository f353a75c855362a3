package org.gavel.conference;

/**
 * What a member does with sound ({@code docs/protocol.md} §7.6).
 *
 * @param muted cannot be heard
 * @param deaf cannot hear
 * @param onHold on hold by the call or by the conference
 * @param talking the energy gate is open
 * @param floor holds the audio floor
 * @param energyScore the score at the moment of the row's last update; not a level
 */
public record AudioStatus(
        boolean muted, boolean deaf, boolean onHold, boolean talking, boolean floor, int energyScore) {

    /** Nothing told: neither muted nor talking. */
    public static final AudioStatus SILENT = new AudioStatus(false, false, false, false, false, 0);

    /** The same when the member is muted or unmuted now: the switch lets nobody talk on whom it mutes. */
    AudioStatus muted(boolean now) {
        return new AudioStatus(now, deaf, onHold, talking && !now, floor, energyScore);
    }

    /** The same when the member is deafened or hears again now. */
    AudioStatus deaf(boolean now) {
        return new AudioStatus(muted, now, onHold, talking, floor, energyScore);
    }

    /** The same when they are put on hold or taken back now. */
    AudioStatus onHold(boolean now) {
        return new AudioStatus(muted, deaf, now, talking, floor, energyScore);
    }
}
