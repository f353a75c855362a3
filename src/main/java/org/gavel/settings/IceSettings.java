package org.gavel.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * By which servers browsers find a way for their media. Its text form hides what proves Gavel to them.
 *
 * @param servers addresses such as {@code stun:stun.example.org:3478}; may be empty
 * @param secret what Gavel shares with the TURN servers to make credentials that hold for a time; or
 * @param user and {@code password}, the same for everybody; or none of them where there is no TURN server
 * @param password goes with {@code user}; present only where that is
 * @param lifetime how long such credentials hold
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
     * Copies the list.
     *
     * @param servers copied; may be empty
     * @param secret kept as given
     * @param user kept as given
     * @param password kept as given
     * @param lifetime kept as given
     */
    public IceSettings {
        servers = List.copyOf(servers);
    }

    /** @throws IllegalSettingException for the first that cannot be */
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

    /** Whether there is a server that relays media, which has to know for whom. */
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
