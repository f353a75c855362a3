package org.gavel.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Reads values from the server's own configuration, and refuses those that are not valid. */
final class ConfigValues {

    private final Config config;

    ConfigValues(Config config) {
        this.config = config;
    }

    /** Returns the text of a setting without blanks around it; empty where it is not set or blank. */
    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the text of a setting with its blanks; empty where it is not set or has no character. */
    Optional<String> secret(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isEmpty());
    }

    /** Returns whether a setting is {@code true}, in any case of letters. */
    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * Returns the whole number of a setting.
     *
     * @param otherwise the number where none is set
     * @param least the smallest valid number
     * @param most the largest valid number
     * @throws IllegalSettingException when the text is no whole number, or one outside these bounds
     */
    int number(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalSettingException(name, "is not a whole number", e);
        }
        throw new IllegalSettingException(name, "is not between " + least + " and " + most, null);
    }

    /**
     * Reads a time: a whole number in the setting's own unit, or of seconds with the suffix {@code s}.
     *
     * @param setting of {@link LiveSetting.Kind#MINUTES} or {@link LiveSetting.Kind#SECONDS}
     * @param text its text
     * @param least the shortest valid time, in seconds
     * @param most the longest valid time, in seconds
     * @throws IllegalSettingException when the text is no such number, or one outside these bounds
     */
    static Duration time(LiveSetting setting, String text, int least, int most) {
        String number = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        boolean minutes = setting.kind() == LiveSetting.Kind.MINUTES && !text.endsWith("s");
        if (!number.matches("[0-9]{1,7}")) {
            throw new IllegalSettingException(
                    setting.key(), "is neither a whole number nor one of seconds like 90s", null);
        }
        long seconds = Long.parseLong(number) * (minutes ? 60 : 1);
        if (seconds < least || seconds > most) {
            throw new IllegalSettingException(setting.key(), "is not between " + least + " s and " + most + " s", null);
        }
        return Duration.ofSeconds(seconds);
    }

    /**
     * Reads the address of a WebSocket.
     *
     * @throws IllegalSettingException when the text is no address with a host and {@code ws} or {@code wss}
     */
    static URI socketAddress(String name, String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalSettingException(name, "is no address", e);
        }
        if (uri.getHost() == null || !("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme()))) {
            throw new IllegalSettingException(name, "must be like ws://host:8081 or wss://host:8082", null);
        }
        return uri;
    }
}
