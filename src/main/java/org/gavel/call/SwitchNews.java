package org.gavel.call;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gavel.conference.PvtData;
import org.gavel.json.JsonFields;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.ServerRequest;

/**
 * What the switch says about calls by itself ({@code docs/protocol.md} §2.3, §5). What concerns no call of this moderator, or what
 * cannot be at that moment, is left alone: an answer to it could end a call. Only {@link InTurn} calls it.
 */
final class SwitchNews {

    private static final Duration RINGS = Duration.ofMinutes(2);

    /** The switch keeps a call for two minutes without its socket, where nothing else is set there. */
    private static final Duration LINK_BACK = Duration.ofMinutes(2);

    /** After the login the switch says at once which calls go on. */
    private static final Duration ATTACHED_AFTER = Duration.ofSeconds(15);

    /** How the switch calls who was called and has no name. */
    private static final String NAMELESS = "Outbound Call";

    private static final Duration PAGE_ANSWERS = Duration.ofSeconds(30);

    private final CallBook book;
    private final Line main;
    private final ModeratorLink link;
    private boolean down;

    SwitchNews(CallBook book, Line main, ModeratorLink link) {
        this.book = book;
        this.main = main;
        this.link = link;
    }

    void heard(Line line, ServerRequest request) {
        JsonObject params = request.params();
        Optional<CallId> id = CallId.given(JsonFields.text(params, "callID", ""));
        if (request.method().equals("verto.clientReady")) {
            ready(line, params);
        } else if (request.method().equals(CallDialog.INVITE)) {
            id.filter(one -> line == main).ifPresent(one -> invited(one, params));
        } else {
            id.flatMap(book::find)
                    .filter(leg -> leg.line() == line)
                    .ifPresent(leg -> said(leg, request.method(), params));
        }
    }

    private void said(CallLeg leg, String method, JsonObject params) {
        switch (method) {
            case "verto.media" -> early(leg, params);
            case CallDialog.ANSWER -> answered(leg, params);
            case "verto.display" -> display(leg, params);
            case CallDialog.ATTACH -> attach(leg, params);
            case CallDialog.BYE -> book.end(leg, Cause.of(params));
            default -> {}
        }
    }

    // ---- calls that he makes -----------------------------------------------------------------------------------

    private void early(CallLeg leg, JsonObject params) {
        sdp(params).filter(sdp -> leg.state().mayBecome(CallState.EARLY)).ifPresent(sdp -> {
            book.become(leg, CallState.EARLY);
            book.after(leg, Dialling.ANSWERS, () -> book.hangUp(leg, Cause.NO_ANSWER, Cause.NO_ANSWER));
            book.describe(leg, SdpKind.EARLY, sdp);
        });
    }

    /** Without a description when there was one before. */
    private void answered(CallLeg leg, JsonObject params) {
        if (leg.call().incoming() || leg.state().isAnswered() || !leg.state().mayBecome(CallState.ACTIVE)) {
            return;
        }
        boolean described = leg.state() == CallState.EARLY;
        Optional<Sdp> sdp = sdp(params);
        if (!described && sdp.isEmpty()) {
            book.hangUp(leg, Cause.INCOMPATIBLE, Cause.MEDIA_LOST);
            return;
        }
        book.become(leg, CallState.ACTIVE);
        // The page has its answer then; another one it could not use.
        sdp.filter(answer -> !described).ifPresent(answer -> book.describe(leg, SdpKind.ANSWER, answer));
    }

    /** The room that was dialled keeps its name; anybody else says who they are. */
    private void display(CallLeg leg, JsonObject params) {
        Party known = leg.call().party();
        String name = JsonFields.text(params, "display_name", known.name());
        Party told =
                new Party(JsonFields.text(params, "display_number", known.number()), name.equals(NAMELESS) ? "" : name);
        if (leg.call().room() == null && !told.equals(known)) {
            leg.with(told);
            book.tell();
        }
    }

    // ---- calls that come ---------------------------------------------------------------------------------------

    private void invited(CallId id, JsonObject params) {
        if (book.find(id).isPresent()) {
            return;
        }
        Party caller = new Party(
                JsonFields.text(params, "caller_id_number", ""), JsonFields.text(params, "caller_id_name", ""));
        ModeratorCall call = new ModeratorCall(
                id,
                CallKind.MAIN,
                null,
                true,
                caller,
                null,
                CallState.RINGING,
                book.clock().instant());
        CallLeg leg = new CallLeg(call, main, CallGround.NONE, null);
        Optional<Sdp> offer = sdp(params);
        boolean busy = book.nobodyIsThere() || !book.mains().isEmpty() || book.isFull();
        if (busy || offer.isEmpty()) {
            book.bye(leg, busy ? Cause.BUSY : Cause.INCOMPATIBLE);
            return;
        }
        leg.offered(offer.get());
        if (book.add(leg)) {
            book.after(leg, RINGS, () -> book.hangUp(leg, Cause.NO_ANSWER, Cause.NO_ANSWER));
            book.ring(leg);
        }
    }

    // ---- calls that go on --------------------------------------------------------------------------------------

    private void attach(CallLeg leg, JsonObject params) {
        Optional<Sdp> offer = sdp(params);
        if (!leg.state().isAnswered() || offer.isEmpty()) {
            return;
        }
        leg.awaited(false);
        leg.offered(offer.get());
        recovering(leg);
        if (leg.holder() == null) {
            book.waitForPage(leg);
        } else {
            offer(leg);
        }
        book.tell();
    }

    /** Who has it must find its media again. */
    void offer(CallLeg leg) {
        book.describe(leg, SdpKind.ATTACH, leg.offer());
        book.after(leg, PAGE_ANSWERS, () -> book.hangUp(leg, Cause.NORMAL, Cause.MEDIA_LOST));
    }

    void recovering(CallLeg leg) {
        if (leg.state() != CallState.RECOVERING) {
            book.become(leg, CallState.RECOVERING);
        }
    }

    /** The switch has said of all calls that it has that they go on. */
    private void ready(Line line, JsonObject params) {
        Set<String> there = JsonFields.array(params, "reattached_sessions").stream()
                .filter(JsonString.class::isInstance)
                .map(one -> ((JsonString) one).getString())
                .collect(Collectors.toSet());
        book.legs().stream()
                .filter(leg -> leg.line() == line && leg.isAwaited())
                .filter(leg -> !there.contains(leg.id().text()))
                .forEach(leg -> book.end(leg, Cause.SWITCH_LOST));
    }

    void joined(PvtData told) {
        told.callId()
                .flatMap(CallId::given)
                .flatMap(book::find)
                .filter(leg -> told.action() == PvtData.Action.JOIN)
                .ifPresent(leg -> {
                    leg.inRoom(told.conference());
                    book.tell();
                });
    }

    // ---- the link ----------------------------------------------------------------------------------------------

    void linkChanged(ConnectionState state) {
        if (state instanceof ConnectionState.LoggedIn) {
            down = false;
            book.sayOwed();
            book.mains().stream().filter(CallLeg::isAwaited).forEach(leg -> endUnless(leg, ATTACHED_AFTER));
        } else if (state instanceof ConnectionState.TakenOver) {
            book.mains().forEach(leg -> book.end(leg, Cause.TAKEN_OVER));
        } else if (state instanceof ConnectionState.Reconnecting) {
            lostFor(book.mains());
        } else if (state instanceof ConnectionState.Refused || state instanceof ConnectionState.Closed) {
            book.legs().forEach(leg -> book.end(leg, Cause.SWITCH_LOST));
        }
    }

    /** Each failed attempt to connect is told; the time runs from the first. */
    private void lostFor(List<CallLeg> mains) {
        if (!down) {
            down = true;
            mains.forEach(this::linkLost);
        }
    }

    private void linkLost(CallLeg leg) {
        if (!leg.state().isAnswered()) {
            book.end(leg, Cause.SWITCH_LOST);
            return;
        }
        leg.awaited(true);
        leg.offered(null);
        recovering(leg);
        endUnless(leg, LINK_BACK);
    }

    private void endUnless(CallLeg leg, Duration attachedWithin) {
        book.after(leg, attachedWithin, () -> book.hangUp(leg, Cause.NORMAL, Cause.SWITCH_LOST));
    }

    /** Logs in anew, so that the switch offers all calls of this session again. */
    void askAgain() {
        book.mains().forEach(leg -> leg.awaited(true));
        link.reopen();
    }

    private static Optional<Sdp> sdp(JsonObject params) {
        return Sdp.of(JsonFields.text(params, "sdp", ""));
    }
}
