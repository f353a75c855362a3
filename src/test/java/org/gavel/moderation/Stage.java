package org.gavel.moderation;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.gavel.account.Moderator;
import org.gavel.roster.RosterEntry;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.Credentials;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;

/** All of moderation on a {@link FakeSwitch}, without a server. */
final class Stage {

    final FakeSwitch at = new FakeSwitch();
    final ManualScheduler scheduler = new ManualScheduler();
    final Rooms rooms = new Rooms(id -> new Room(id, new RoomName("3000", "Test", true), Clock.systemUTC()));
    final Connections connections = new Connections() {
        @Override
        public VertoConnection make(Credentials credentials, VertoListener listener) {
            return new FakeConnection(at, credentials, listener);
        }

        @Override
        public String domain() {
            return "seven.local";
        }
    };
    final RoomReports reports = new RoomReports(rooms, connections);
    final Links links = new Links(connections, rooms, new MaintenanceWatch(rooms, reports, connections), scheduler);
    final Heard<ActBegun> begun = new Heard<>();
    final Heard<ActEnded> ended = new Heard<>();
    final ActRelay relay = new ActRelay(new Gate(), scheduler, reports, begun, ended);
    final Room room = rooms.open(FakeSwitch.ROOM).orElseThrow();

    /** Signs somebody in and holds his link for a session. */
    ModeratorLink signIn(String login) {
        new SwitchAuthenticator(links, connections).prove(login, "1234");
        return links.join(login + "@seven.local", "session-" + login).orElseThrow();
    }

    FakeConnection connectionOf(ModeratorLink link) {
        return at.connections.stream()
                .filter(connection -> connection.state() instanceof ConnectionState.LoggedIn in
                        && in.user().equals(link.moderator().name()))
                .findFirst()
                .orElseThrow();
    }

    RosterEntry entry(String name) {
        return room.roster().entries().stream()
                .filter(entry -> entry.member().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> names() {
        return room.roster().entries().stream()
                .sorted((one, other) -> Integer.compare(one.handle(), other.handle()))
                .map(entry -> entry.member().name())
                .toList();
    }

    ActResult act(ModeratorLink link, ActRequest request) {
        List<ActResult> results = new ArrayList<>();
        Consumer<ActResult> keep = results::add;
        relay.act(link, room, request).thenAccept(keep);
        return results.isEmpty() ? null : results.get(0);
    }

    Moderator moderator(String login) {
        return new Moderator(login + "@seven.local", login);
    }

    /** Keeps what was fired. */
    static final class Heard<T> implements Event<T> {

        final List<T> all = new ArrayList<>();

        @Override
        public void fire(T event) {
            all.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new AssertionError("not used");
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new AssertionError("not used");
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> type, Annotation... qualifiers) {
            throw new AssertionError("not used");
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
            throw new AssertionError("not used");
        }
    }
}
