package org.gavel.settings;

/**
 * A room that an administrator named.
 *
 * @param number the number, or the whole conference name
 * @param title how people call it; empty when it has no name but its number
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
