package org.gavel.moderation.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.gavel.ObservedEvent;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.SwitchAccount;
import org.gavel.account.TestPolicy;
import org.gavel.audit.AuditInMemory;
import org.gavel.audit.RefusalRecorder;
import org.gavel.conference.DialTemplate;
import org.gavel.conference.FileTemplate;
import org.gavel.moderation.FakeConnection;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.Links;
import org.gavel.moderation.MaintenanceWatch;
import org.gavel.moderation.ManualScheduler;
import org.gavel.moderation.PassingClock;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.SwitchAuthenticator;
import org.gavel.moderation.act.ActProgress;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.Connections;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.ActPermit;
import org.gavel.moderation.relay.ActRecord;
import org.gavel.moderation.relay.ActRelay;
import org.gavel.moderation.relay.DialStrings;
import org.gavel.moderation.relay.FoundValues;
import org.gavel.moderation.relay.SwitchFiles;
import org.gavel.rate.RateLimit;
import org.gavel.roster.RosterEntry;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.Credentials;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;

/** The moderation on a {@link FakeSwitch}, without a server. */
public final class ModerationStage {

    public final FakeSwitch at = new FakeSwitch();
    public final PassingClock clock = new PassingClock();
    public final ManualScheduler scheduler = new ManualScheduler();
    public final LiveRooms rooms = new LiveRooms(id -> new LiveRoom(id, new RoomName("3000", "Test", true), clock));
    public final Connections connections = new Connections() {
        @Override
        public VertoConnection make(Credentials credentials, VertoListener listener) {
            return new FakeConnection(at, credentials, listener);
        }

        @Override
        public String domain() {
            return "seven.local";
        }
    };
    public final RoomReports reports = new RoomReports(rooms, connections, clock);
    public final Map<String, SwitchAccount> assigned = new HashMap<>();
    public final Links links = new Links(
            connections,
            rooms,
            new MaintenanceWatch(rooms, reports, connections),
            this::assignedTo,
            scheduler,
            clock,
            new ObservedEvent<>(),
            new ObservedEvent<>());
    public final TestPolicy policy = new TestPolicy();
    public final AuditInMemory audit = new AuditInMemory();
    public final ActPermit permit = new ActPermit(policy.accessControl);
    final ActRelay relay = new ActRelay(
            () -> RateLimit.aMinute(100_000),
            permit,
            new ActRecord(audit, new RefusalRecorder(audit)),
            scheduler,
            scheduler,
            reports,
            new FoundValues(
                    new SwitchFiles(
                            () -> new FileTemplate("/var/recordings/<conference>-<date>-<time>.wav"),
                            () -> new FileTemplate("/var/recordings/<conference>-<date>-<time>.png"),
                            clock),
                    new DialStrings(() -> new DialTemplate("loopback/<number>/default"))),
            clock);
    final RoomFinder finder = new RoomFinder(new RoomNames(new Settings(new MapConfig(), null), List::of), rooms);
    public final LiveRoom room = rooms.open(FakeSwitch.ROOM).orElseThrow();

    /** Is done once, between the look at the assigned account and the use of it. */
    public Runnable meanwhile = () -> {};

    private Optional<SwitchAccount> assignedTo(String moderatorId) {
        Optional<SwitchAccount> found = Optional.ofNullable(assigned.get(moderatorId));
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return found;
    }

    /** Signs in an account with all permissions, and keeps its link for a session. */
    public ModeratorLink signIn(String login) {
        policy.grant(moderator(login).id(), TestPolicy.EVERYTHING);
        new SwitchAuthenticator(links, connections).prove(login, "1234");
        return links.join(moderator(login), "session-" + login).orElseThrow();
    }

    public FakeConnection connectionOf(ModeratorLink link) {
        return at.connections.stream()
                .filter(connection -> connection.state() instanceof ConnectionState.LoggedIn in
                        && in.user().equals(link.switchUser()))
                .findFirst()
                .orElseThrow();
    }

    public RosterEntry entry(String name) {
        return room.roster().entries().stream()
                .filter(entry -> entry.member().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public List<String> names() {
        return room.roster().entries().stream()
                .sorted((one, other) -> Integer.compare(one.handle(), other.handle()))
                .map(entry -> entry.member().name())
                .toList();
    }

    public ActResult act(ModeratorLink link, ActRequest request) {
        List<ActResult> results = new ArrayList<>();
        Consumer<ActResult> keep = results::add;
        begin(link, request).thenAccept(keep);
        return results.isEmpty() ? null : results.get(0);
    }

    public CompletionStage<ActResult> begin(ModeratorLink link, ActRequest request) {
        return begin(link, request, ActProgress.IGNORED);
    }

    public CompletionStage<ActResult> begin(ModeratorLink link, ActRequest request, ActProgress progress) {
        return relay.act(new Actor(link.moderator(), "192.0.2.1"), link, room, request, progress);
    }

    public Moderator moderator(String login) {
        return new Moderator(login + "@seven.local", login);
    }
}
