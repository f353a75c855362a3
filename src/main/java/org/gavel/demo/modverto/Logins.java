package org.gavel.demo.modverto;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.gavel.demo.Directory;
import org.gavel.demo.DirectoryUser;
import org.gavel.demo.core.FsEvents;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;

/** Checks credentials and gives a socket its user ({@code docs/protocol.md} §3.1, §3.2). Every user gets the switch's domain. */
final class Logins {

    private static final int GRACE_SECONDS = 300;
    private static final FsEvents.Source SOURCE = new FsEvents.Source("mod_verto.c", "login_fire_custom_event", 993);
    private static final String EVENT = "custom::verto::login";

    private final Directory directory;
    private final String password;
    private final String domain;
    private final FsEvents events;
    private final Clock clock;

    Logins(Directory directory, String password, String domain, FsEvents events, Clock clock) {
        this.directory = directory;
        this.password = password;
        this.domain = domain;
        this.events = events;
        this.clock = clock;
    }

    /** {@return why a login is refused; empty when the socket has been logged in} */
    Optional<Answer> check(Socket socket, JsonObject params) {
        String login = JsonFields.text(params, "login", "");
        String passwd = JsonFields.text(params, "passwd", "");
        if (login.isEmpty()) {
            return Optional.of(Answer.error(-32000, "Authentication Required"));
        }
        if (passwd.isEmpty()) {
            return Optional.of(Answer.error(-32001, "Missing passwd"));
        }
        String id = login.contains("@") ? login.substring(0, login.indexOf('@')) : login;
        Optional<DirectoryUser> user = directory.find(id);
        if (user.isEmpty()) {
            return Optional.of(Answer.error(-32001, "Login Incorrect"));
        }
        if (!same(passwd, password)) {
            return Optional.of(Answer.error(-32001, "Authentication Failure"));
        }
        socket.login(user.get(), domain, expiry(user.get()));
        return Optional.empty();
    }

    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private OptionalLong expiry(DirectoryUser user) {
        if (user.loginExpires().isEmpty()) {
            return OptionalLong.empty();
        }
        long now = clock.instant().getEpochSecond();
        long wanted = user.loginExpires().getAsLong();
        return OptionalLong.of(wanted > now ? wanted : now + GRACE_SECONDS);
    }

    /** {@return the answer to a {@code login} that succeeded, without the session} */
    Answer welcome(Socket socket) {
        JsonObjectBuilder body = JsonText.object().add("message", "logged in");
        socket.expires().ifPresent(time -> body.add("auth-expires", time));
        if (socket.user().moderator()) {
            body.add("moderator", true);
        }
        if (socket.user().superuser()) {
            body.add("superuser", true);
        }
        return Answer.result(body);
    }

    /** Fires the event {@code verto::login}. */
    void announce(Socket socket) {
        if (events.wanted(EVENT)) {
            events.fire(
                    EVENT,
                    events.head("CUSTOM", SOURCE)
                            .add("Event-Subclass", "verto::login")
                            .add("verto_profile_name", "demonstration")
                            .add("verto_client_address", socket.address())
                            .add("verto_login", socket.user().id())
                            .add("verto_sessid", socket.sessid().orElse(""))
                            .add("verto_success", "1")
                            .add("verto_result_txt", "Logged in"));
        }
    }
}
