package org.gavel.demo;

import java.util.Map;

/**
 * A caller of a conference.
 *
 * @param number the caller's number
 * @param name the caller's name; {@code null} leaves its cell out of the row, which shifts the cells behind it
 * @param codec the codec and rate as the row shows them, {@code "@"} when unknown
 * @param variables the object in cell 5 of the row, such as {@code email}
 * @param video whether the caller sends a picture
 * @param moderator whether the member flag {@code moderator} is set
 * @param muteDetect whether the switch tells that this member talks while muted
 */
public record Caller(
        String number,
        String name,
        String codec,
        Map<String, String> variables,
        boolean video,
        boolean moderator,
        boolean muteDetect) {

    /**
     * Copies the variables.
     *
     * @param number the caller's number; never {@code null}
     * @param name may be {@code null}
     * @param codec such as {@code opus@48000}
     * @param variables the object in cell 5 of the row, such as {@code email}; copied
     * @param video whether the caller sends a picture
     * @param moderator whether the member flag {@code moderator} is set
     * @param muteDetect whether the switch tells that this member talks while muted
     * @throws NullPointerException when {@code variables} is or contains {@code null}
     */
    public Caller {
        variables = Map.copyOf(variables);
    }

    /**
     * {@return a caller by phone: no picture, no variables, codec unknown}
     *
     * @param number the caller's number
     * @param name the caller's name
     */
    public static Caller phone(String number, String name) {
        return new Caller(number, name, "@", Map.of(), false, false, false);
    }

    /**
     * {@return a caller with a browser: opus, and a picture}
     *
     * @param number the caller's number
     * @param name the caller's name
     */
    public static Caller browser(String number, String name) {
        return new Caller(number, name, "opus@48000", Map.of(), true, false, false);
    }

    /** {@return the same caller as a moderator} */
    public Caller asModerator() {
        return new Caller(number, name, codec, variables, video, true, muteDetect);
    }

    /**
     * {@return the same caller with other variables in the row}
     *
     * @param rowVariables the object in cell 5 of the row
     */
    public Caller with(Map<String, String> rowVariables) {
        return new Caller(number, name, codec, rowVariables, video, moderator, muteDetect);
    }

    /** {@return the same caller; the switch tells when they talk while muted} */
    public Caller withMuteDetect() {
        return new Caller(number, name, codec, variables, video, moderator, true);
    }
}
