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
 * Handles what the switch sends about calls by itself ({@code docs/protocol.md} §2.3, §5). It ignores what concerns no
 * call of this moderator or does not fit the call's state, because an answer could end a call. Only tasks of the
 * {@link SerialExecutor} call it.
 */
final class SwitchCallEvents {

    private static final Duration RINGS = Duration.ofMinutes(2);

    /** The switch keeps a call without its socket for so long by default. */
    private static final Duration LINK_BACK = Duration.ofMinutes(2);

    /** How long after the login a call waits for the switch's {@code verto.attach}, which comes at once. */
    private static final Duration ATTACHED_AFTER = Duration.ofSeconds(15);

    /** The name that the switch gives to somebody who was called and has none. */
    private static final String NAMELESS = "Outbound Call";

    private static final Duration PAGE_ANSWERS = Duration.ofSeconds(30);

    private final CallRegistry registry;
    private final CallConnection main;
    private final ModeratorLink link;
    private boolean down;

    SwitchCallEvents(CallRegistry registry, CallConnection main, ModeratorLink link) {
        this.registry = registry;
        this.main = main;
        this.link = link;
    }

    void heard(CallConnection connection, ServerRequest request) {
        JsonObject params = request.params();
        Optional<CallId> id = CallId.given(JsonFields.text(params, "callID", ""));
        if (request.method().equals("verto.clientReady")) {
            ready(connection, params);
        } else if (request.method().equals(CallDialog.INVITE)) {
            id.filter(one -> connection == main).ifPresent(one -> invited(one, params));
        } else {
            id.flatMap(registry::find)
                    .filter(leg -> leg.connection() == connection)
                    .ifPresent(leg -> said(leg, request.method(), params));
        }
    }

    private void said(CallLeg leg, String method, JsonObject params) {
        switch (method) {
            case "verto.media" -> early(leg, params);
            case CallDialog.ANSWER -> answered(leg, params);
            case "verto.display" -> display(leg, params);
            case CallDialog.ATTACH -> attach(leg, params);
            case CallDialog.BYE -> registry.end(leg, Cause.of(params));
            default -> {}
        }
    }

    // ---- outgoing calls ----------------------------------------------------------------------------------------

    private void early(CallLeg leg, JsonObject params) {
        sdp(params).filter(sdp -> leg.state().mayBecome(CallState.EARLY)).ifPresent(sdp -> {
            registry.become(leg, CallState.EARLY);
            registry.after(leg, Dialling.ANSWERS, () -> registry.hangUp(leg, Cause.NO_ANSWER, Cause.NO_ANSWER));
            registry.describe(leg, Sdp.Kind.EARLY, sdp);
        });
    }

    /** {@code verto.answer} carries no SDP when {@code verto.media} brought it before. */
    private void answered(CallLeg leg, JsonObject params) {
        if (leg.call().incoming() || leg.state().isAnswered() || !leg.state().mayBecome(CallState.ACTIVE)) {
            return;
        }
        boolean described = leg.state() == CallState.EARLY;
        Optional<Sdp> sdp = sdp(params);
        if (!described && sdp.isEmpty()) {
            registry.hangUp(leg, Cause.INCOMPATIBLE, Cause.MEDIA_LOST);
            return;
        }
        registry.become(leg, CallState.ACTIVE);
        // A page takes only one answer: it has that of EARLY already.
        sdp.filter(answer -> !described).ifPresent(answer -> registry.describe(leg, Sdp.Kind.ANSWER, answer));
    }

    /** Takes the other side's number and name, except for a call that was dialled as a room. */
    private void display(CallLeg leg, JsonObject params) {
        Party known = leg.call().party();
        String name = JsonFields.text(params, "display_name", known.name());
        Party told =
                new Party(JsonFields.text(params, "display_number", known.number()), name.equals(NAMELESS) ? "" : name);
        if (leg.call().room() == null && !told.equals(known)) {
            leg.with(told);
            registry.tell();
        }
    }

    // ---- incoming calls ----------------------------------------------------------------------------------------

    private void invited(CallId id, JsonObject params) {
        if (registry.find(id).isPresent()) {
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
                registry.clock().instant());
        CallLeg leg = new CallLeg(call, main, CallPermissions.NONE, null);
        Optional<Sdp> offer = sdp(params);
        boolean busy = registry.hasNoPage() || !registry.mainCalls().isEmpty() || registry.isFull();
        if (busy || offer.isEmpty()) {
            registry.bye(leg, busy ? Cause.BUSY : Cause.INCOMPATIBLE);
            return;
        }
        leg.offered(offer.get());
        if (registry.add(leg)) {
            registry.after(leg, RINGS, () -> registry.hangUp(leg, Cause.NO_ANSWER, Cause.NO_ANSWER));
            registry.ring(leg);
        }
    }

    // ---- recovery ----------------------------------------------------------------------------------------------

    private void attach(CallLeg leg, JsonObject params) {
        Optional<Sdp> offer = sdp(params);
        if (!leg.state().isAnswered() || offer.isEmpty()) {
            return;
        }
        leg.awaited(false);
        leg.offered(offer.get());
        recovering(leg);
        if (leg.holder() == null) {
            registry.waitForPage(leg);
        } else {
            offer(leg);
        }
        registry.tell();
    }

    /** Offers the call to its page, which has to answer within {@link #PAGE_ANSWERS}. */
    void offer(CallLeg leg) {
        registry.describe(leg, Sdp.Kind.ATTACH, leg.offer());
        registry.after(leg, PAGE_ANSWERS, () -> registry.hangUp(leg, Cause.NORMAL, Cause.MEDIA_LOST));
    }

    void recovering(CallLeg leg) {
        if (leg.state() != CallState.RECOVERING) {
            registry.become(leg, CallState.RECOVERING);
        }
    }

    /** Ends the awaited calls that the switch does not list among the reattached ones. */
    private void ready(CallConnection connection, JsonObject params) {
        Set<String> there = JsonFields.array(params, "reattached_sessions").stream()
                .filter(JsonString.class::isInstance)
                .map(one -> ((JsonString) one).getString())
                .collect(Collectors.toSet());
        registry.legs().stream()
                .filter(leg -> leg.connection() == connection && leg.isAwaited())
                .filter(leg -> !there.contains(leg.id().text()))
                .forEach(leg -> registry.end(leg, Cause.SWITCH_LOST));
    }

    void joined(PvtData told) {
        told.callId()
                .flatMap(CallId::given)
                .flatMap(registry::find)
                .filter(leg -> told.action() == PvtData.Action.JOIN)
                .ifPresent(leg -> {
                    leg.inRoom(told.conference());
                    registry.tell();
                });
    }

    // ---- the link ----------------------------------------------------------------------------------------------

    void linkChanged(ConnectionState state) {
        if (state instanceof ConnectionState.LoggedIn) {
            down = false;
            registry.sendUnsentByes();
            registry.mainCalls().stream().filter(CallLeg::isAwaited).forEach(leg -> endUnless(leg, ATTACHED_AFTER));
        } else if (state instanceof ConnectionState.TakenOver) {
            registry.mainCalls().forEach(leg -> registry.end(leg, Cause.TAKEN_OVER));
        } else if (state instanceof ConnectionState.Reconnecting) {
            linkDown(registry.mainCalls());
        } else if (state instanceof ConnectionState.Refused || state instanceof ConnectionState.Closed) {
            registry.legs().forEach(leg -> registry.end(leg, Cause.SWITCH_LOST));
        }
    }

    /** Handles only the first of several failed attempts to connect: the time limit runs from it. */
    private void linkDown(List<CallLeg> mainCalls) {
        if (!down) {
            down = true;
            mainCalls.forEach(this::linkLost);
        }
    }

    private void linkLost(CallLeg leg) {
        if (!leg.state().isAnswered()) {
            registry.end(leg, Cause.SWITCH_LOST);
            return;
        }
        leg.awaited(true);
        leg.offered(null);
        recovering(leg);
        endUnless(leg, LINK_BACK);
    }

    private void endUnless(CallLeg leg, Duration attachedWithin) {
        registry.after(leg, attachedWithin, () -> registry.hangUp(leg, Cause.NORMAL, Cause.SWITCH_LOST));
    }

    /** Logs in again, so that the switch offers all calls of this session again. */
    void logInAgain() {
        registry.mainCalls().forEach(leg -> leg.awaited(true));
        link.reopen();
    }

    private static Optional<Sdp> sdp(JsonObject params) {
        return Sdp.of(JsonFields.text(params, "sdp", ""));
    }
}
