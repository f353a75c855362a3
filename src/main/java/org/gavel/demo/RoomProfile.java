package org.gavel.demo;

/**
 * How the rooms of one kind are set up.
 *
 * @param name the profile's name in the switch's configuration
 * @param rows the form of LiveArray rows
 * @param canvas whether pictures are mixed on a canvas
 * @param rate the mixing rate in Hz
 */
public record RoomProfile(String name, RowForm rows, boolean canvas, int rate) {

    /** The forms of rows ({@code docs/protocol.md} §7.6, §7.7). */
    public enum RowForm {
        /** Seven cells, status as JSON text. */
        JSON_STATUS,
        /** Six cells, status as words. */
        WORD_STATUS,
        /** An object, as a cluster writes it. */
        XCC_OBJECT
    }

    /** {@return a profile with a canvas, as that of the recorded rooms 30xx} */
    public static RoomProfile video() {
        return new RoomProfile("video-mcu", RowForm.JSON_STATUS, true, 48_000);
    }

    /** {@return a profile without video, as that of the recorded rooms 33xx} */
    static RoomProfile audio() {
        return new RoomProfile("audio-json", RowForm.JSON_STATUS, false, 16_000);
    }

    /** {@return the same profile with another form of rows} */
    RoomProfile withRows(RowForm form) {
        return new RoomProfile(name, form, canvas, rate);
    }
}
