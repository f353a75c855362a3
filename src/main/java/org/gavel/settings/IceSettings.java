package org.gavel.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The STUN and TURN servers that browsers use for the media of calls. Its text form hides secret, user and password.
 * Where there is a TURN server, there is either a secret or a user with a password.
 *
 * @param servers at most 8 addresses such as {@code stun:stun.example.org:3478}; may be empty
 * @param secret the secret that Gavel shares with the TURN servers, from which it makes credentials that expire
 * @param user the user of the TURN servers, the same for everybody
 * @param password the password of {@code user}; present only where that is
 * @param lifetime how long credentials made from {@code secret} are valid
 */
public record IceSettings(
        List<String> servers,
        Optional<String> secret,
        Optional<String> user,
        Optional<String> password,
        Duration lifetime) {

    static final String SERVERS = "gavel.ice.servers";
    static final String SECRET = "gavel.turn.secret";
    static final String USER = "gavel.turn.user";
    static final String PASSWORD = "gavel.turn.password";
    static final String LIFETIME = "gavel.turn.lifetime";

    private static final int MOST_SERVERS = 8;
    private static final Pattern SERVER =
            Pattern.compile("(stuns?:[^\\s?/@]+|turns?:[^\\s?/@]+(\\?transport=(udp|tcp))?)", Pattern.CASE_INSENSITIVE);

    /**
     * Copies the list. The rest is checked by {@link #read}, not here.
     *
     * @param servers at most 8 addresses such as {@code stun:stun.example.org:3478}; may be empty; copied
     * @param secret empty, or a shared secret
     * @param user empty, or a user
     * @param password empty, or the user's password
     * @param lifetime how long credentials made from {@code secret} are valid
     * @throws NullPointerException when {@code servers} is or contains {@code null}
     */
    public IceSettings {
        servers = List.copyOf(servers);
    }

    /**
     * Reads the settings {@code gavel.ice.servers} and {@code gavel.turn.*}.
     *
     * @param text returns the text of a setting by its name
     * @param lifetime how long credentials are valid
     * @throws IllegalSettingException for the first setting that is not valid
     */
    static IceSettings read(Function<String, Optional<String>> text, Duration lifetime) {
        IceSettings read = new IceSettings(
                servers(text.apply(SERVERS).orElse("")),
                text.apply(SECRET),
                text.apply(USER),
                text.apply(PASSWORD),
                lifetime);
        read.check();
        return read;
    }

    private static List<String> servers(String text) {
        List<String> servers = new ArrayList<>();
        for (String part : text.split(",")) {
            String server = part.strip();
            if (server.isEmpty()) {
                continue;
            }
            if (!SERVER.matcher(server).matches()) {
                throw new IllegalSettingException(
                        SERVERS,
                        "must be addresses like stun:host:3478, turn:host:3478?transport=udp or turns:host:5349,"
                                + " separated by commas",
                        null);
            }
            servers.add(server);
        }
        if (servers.size() > MOST_SERVERS) {
            throw new IllegalSettingException(SERVERS, "names more than " + MOST_SERVERS + " servers", null);
        }
        return servers;
    }

    private void check() {
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalSettingException(
                    user.isPresent() ? PASSWORD : USER, "is missing: user and password come together", null);
        }
        if (secret.isPresent() && user.isPresent()) {
            throw new IllegalSettingException(
                    SECRET, "and gavel.turn.user are both set: only one of them can prove the browsers", null);
        }
        if (hasTurn() && secret.isEmpty() && user.isEmpty()) {
            throw new IllegalSettingException(
                    SERVERS,
                    "names a TURN server: set gavel.turn.secret, or gavel.turn.user and gavel.turn.password",
                    null);
        }
    }

    /** Returns whether one of the servers is a TURN server, which relays media and asks for credentials. */
    boolean hasTurn() {
        return servers.stream().anyMatch(IceSettings::isTurn);
    }

    /**
     * {@return whether the address begins with {@code turn}, which covers {@code turns:}}
     *
     * @param server an address of a STUN or TURN server
     */
    public static boolean isTurn(String server) {
        return server.regionMatches(true, 0, "turn", 0, "turn".length());
    }

    @Override
    public String toString() {
        return "IceSettings" + servers;
    }
}
