package org.gavel.call;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.gavel.ObservedEvent;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.HeardRefusals;
import org.gavel.account.Moderator;
import org.gavel.account.SwitchAccount;
import org.gavel.account.TestPolicy;
import org.gavel.audit.AuditInMemory;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.LinkEnded;
import org.gavel.moderation.LinkMade;
import org.gavel.moderation.Links;
import org.gavel.moderation.MaintenanceWatch;
import org.gavel.moderation.RoomReports;
import org.gavel.moderation.link.Connections;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.LiveRoomFactory;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomFinder;
import org.gavel.moderation.room.RoomNames;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.gavel.verto.Credentials;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;

/** The parts that calls need, on connections whose switch the test plays. */
final class CallStage {

    static final String OFFER = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";
    static final String ANSWER =
            "v=0\r\no=FreeSWITCH 1 2 IN IP4 127.0.0.1\r\ns=FreeSWITCH\r\nm=audio 20622 RTP/SAVPF 111\r\n";
    static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");
    static final Moderator ANNA = new Moderator("anna", "Anna");

    final List<TestLine> lines = new ArrayList<>();
    final PatientScheduler time = new PatientScheduler();
    final TestPolicy policy = new TestPolicy();
    final AuditInMemory audit = new AuditInMemory();
    final HeardRefusals<AccessRefusal> notTaken = new HeardRefusals<>();
    final RoomNames names = new RoomNames(new Settings(new MapConfig(), null), List::of);
    final LiveRooms rooms =
            new LiveRooms(new LiveRoomFactory(names, new HeardRefusals<>(), new HeardRefusals<>(), Clock.systemUTC()));
    final ObservedEvent<LinkMade> linksMade = new ObservedEvent<>();
    final ObservedEvent<LinkEnded> linksEnded = new ObservedEvent<>();
    final Links links = links();
    final CallService service = new CallService(
            new CallRights(policy.accessControl, new RoomFinder(names, rooms)),
            new CallRecord(audit, notTaken),
            time,
            time,
            Clock.systemUTC());
    final ModeratorLink link;
    final ModeratorCalls calls;
    final TestPage page = new TestPage();

    CallStage() {
        linksMade.observedBy(service);
        linksEnded.observedBy(service);
        policy.changes.observedBy(service);
        link = signIn(ANNA);
        calls = service.of(link);
        calls.enter(page);
    }

    private Links links() {
        Connections connections = new Connections() {
            @Override
            public VertoConnection make(Credentials credentials, VertoListener listener) {
                TestLine line = new TestLine(listener);
                lines.add(line);
                return line;
            }

            @Override
            public String domain() {
                return "seven.local";
            }
        };
        return new Links(
                connections,
                rooms,
                new MaintenanceWatch(rooms, new RoomReports(rooms, connections, Clock.systemUTC()), connections),
                id -> Optional.of(new SwitchAccount("1000@seven.local", "1234")),
                time,
                Clock.systemUTC(),
                linksMade,
                linksEnded);
    }

    ModeratorLink signIn(Moderator who) {
        policy.grant(who.id(), TestPolicy.EVERYTHING);
        return links.join(who, "session-" + who.id()).orElseThrow();
    }

    /** The moderator's own connection. */
    TestLine line() {
        return lines.get(0);
    }

    static CallId id() {
        return new CallId(UUID.randomUUID().toString());
    }

    static Sdp sdp(String text) {
        return Sdp.of(text).orElseThrow();
    }

    static CallRequest.Dial dial(CallId id, String number) {
        return new CallRequest.Dial(
                id, sdp(OFFER), number, number, null, CallKind.MAIN, null, 0, CallRequest.Wishes.NONE);
    }

    static CallRequest.Dial join(CallId id) {
        return beside(id, CallKind.MAIN, null);
    }

    static CallRequest.Dial beside(CallId id, CallKind kind, CallId of) {
        return new CallRequest.Dial(id, sdp(OFFER), "3000", "Council", ROOM, kind, of, 1, CallRequest.Wishes.NONE);
    }

    /** The reason why it was not done; {@code null} when it was done; an error while the outcome is unknown. */
    String request(TestPage from, CallRequest request) {
        CompletionStage<Optional<Reason>> outcome = calls.request(from, new Actor(ANNA, "192.0.2.1"), request);
        return outcome.toCompletableFuture()
                .getNow(Optional.of(Reason.key("not yet")))
                .map(Reason::key)
                .orElse(null);
    }

    String request(CallRequest request) {
        return request(page, request);
    }

    /** A call into the room that the switch has answered. */
    CallId joined() {
        CallId id = id();
        request(join(id));
        answered(id);
        return id;
    }

    void answered(CallId id) {
        line().say("verto.answer", params(id, ANSWER));
    }

    static String params(CallId id, String sdp) {
        return "{\"callID\":\"" + id + "\",\"sdp\":\"" + sdp.replace("\r\n", "\\r\\n") + "\"}";
    }

    static String params(CallId id) {
        return "{\"callID\":\"" + id + "\"}";
    }

    static String bye(CallId id, String cause) {
        return "{\"callID\":\"" + id + "\",\"causeCode\":1,\"cause\":\"" + cause + "\"}";
    }

    TestPage openPage() {
        TestPage another = new TestPage();
        calls.enter(another);
        return another;
    }
}
