package org.gavel.settings;

/**
 * A room that an administrator named.
 *
 * @param number the room's number, or the whole name of its conference
 * @param title the room's name for people; empty when it has none but its number
 */
public record RoomSetting(String number, String title) {

    /** Reads {@code 3000} or {@code 3000=Quarterly all-hands}. */
    static RoomSetting parse(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new RoomSetting(text.strip(), "")
                : new RoomSetting(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
    }
}
