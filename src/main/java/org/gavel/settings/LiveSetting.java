package org.gavel.settings;

import java.util.Arrays;
import java.util.Optional;

/**
 * A setting that an administrator can change on a page while Gavel runs. It is stored in the database and takes effect
 * at once, on every node. A setting that the server's own configuration sets cannot be changed on a page.
 */
public enum LiveSetting {
    /** How long a session lasts while its person does nothing, in minutes. */
    SESSION_IDLE("gavel.session.idle", Kind.MINUTES, 5, 1_440, "120"),
    /** How long a session lasts at most, in minutes. */
    SESSION_LONGEST("gavel.session.longest", Kind.MINUTES, 30, 1_440, "720"),
    /** How long before its end a session's pages warn, in seconds. */
    SESSION_WARNING("gavel.session.warning", Kind.SECONDS, 30, 600, "120"),
    /** How many characters a password needs. */
    PASSWORD_LENGTH("gavel.password.length", Kind.NUMBER, 8, 64, "12"),
    /** Whether accounts of the switch may sign in. */
    SWITCH_SIGN_IN("gavel.sign-in.switch", Kind.FLAG, 0, 0, "true"),
    /** The role that an account of the switch gets at its first sign-in; {@code none} for none. */
    SWITCH_SIGN_IN_ROLE("gavel.sign-in.switch-role", Kind.ROLE, 1, 64, "moderator"),
    /** How many actions of one moderator are accepted in a minute. */
    ACTS_PER_MINUTE("gavel.acts.per-minute", Kind.NUMBER, 10, 6_000, "300"),
    /** How many recently used rooms are shown. */
    RECENT_ROOMS("gavel.rooms.recent", Kind.NUMBER, 0, 500, "50");

    /** What the text of a setting means. */
    public enum Kind {
        /** A whole number of minutes. */
        MINUTES,
        /** A whole number of seconds. */
        SECONDS,
        /** A whole number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A role's name, or {@code none}. */
        ROLE
    }

    private final String key;
    private final Kind kind;
    private final int least;
    private final int most;
    private final String otherwise;

    LiveSetting(String key, Kind kind, int least, int most, String otherwise) {
        this.key = key;
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.otherwise = otherwise;
    }

    /** {@return its name in the configuration, in the database and in the audit, such as {@code gavel.session.idle}} */
    public String key() {
        return key;
    }

    /** {@return the meaning of its text} */
    public Kind kind() {
        return kind;
    }

    /** {@return the smallest number; for a role's name the fewest characters} */
    public int least() {
        return least;
    }

    /** {@return the largest number; for a role's name the most characters} */
    public int most() {
        return most;
    }

    /** {@return its default, as text} */
    public String otherwise() {
        return otherwise;
    }

    /**
     * {@return whether a text is a valid value of this setting} It does not check whether there is such a role.
     *
     * @param text any text, never {@code null}
     */
    public boolean takes(String text) {
        return switch (kind) {
            case FLAG -> text.equals("true") || text.equals("false");
            case ROLE -> text.length() >= least && text.length() <= most;
            case MINUTES, SECONDS, NUMBER -> isWithinBounds(text);
        };
    }

    private boolean isWithinBounds(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            return false;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most;
    }

    /**
     * Finds a setting by its name.
     *
     * @param key a name such as {@code gavel.session.idle}
     * @return empty where no setting that a page can change has that name
     */
    public static Optional<LiveSetting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
