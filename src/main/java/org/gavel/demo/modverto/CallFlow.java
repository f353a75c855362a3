package org.gavel.demo.modverto;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.gavel.demo.Caller;
import org.gavel.demo.media.MediaSource;
import org.gavel.demo.modconference.Arrival;
import org.gavel.demo.modverto.Dialplan.Route;

/**
 * The course of a call: to the destination of its number, from there to another number, and to its end. All methods run on the event bus.
 */
final class CallFlow {

    /** The sockets of clients. */
    interface Clients {

        /**
         * Sends a request of the switch to the socket that has a session now. Without one it is lost.
         *
         * @param sessid the session
         * @param method the method
         * @param params a JSON object as text
         */
        void tell(String sessid, String method, String params);

        /** {@return the sockets of a user, {@code user@domain}} */
        List<Socket> ofUser(String uid);
    }

    private static final long EARLY_SECONDS = 2;

    private final CallServices services;
    private final SwitchCalls calls;
    private final Clients clients;
    private final Dialplan dialplan;
    private final Grants grants;
    private final CallText text;
    private final Ringing ringing;

    CallFlow(CallServices services, SwitchCalls calls, Clients clients, Dialplan dialplan, Grants grants) {
        this.services = services;
        this.calls = calls;
        this.clients = clients;
        this.dialplan = dialplan;
        this.grants = grants;
        this.text = new CallText(services.events());
        this.ringing = new Ringing(services, calls, clients, this);
    }

    CallText text() {
        return text;
    }

    Ringing ringing() {
        return ringing;
    }

    /** Leads a call that a client has made to its destination. */
    void begin(SwitchCall call) {
        Optional<Route> route = dialplan.route(call.dialog.destination());
        if (route.isEmpty()) {
            end(call, HangupCause.NO_ROUTE_DESTINATION);
        } else if (route.get() instanceof Route.User user) {
            ringing.ring(call, user.id());
        } else if (route.get() instanceof Route.Echo echo && echo.early()) {
            early(call);
        } else {
            answer(call, source(route.get()), () -> arrive(call, route.get()));
        }
    }

    private static MediaSource source(Route route) {
        return route instanceof Route.Conference room ? new MediaSource.Room(room.name()) : new MediaSource.Echo();
    }

    /**
     * Answers a call.
     *
     * @param call a call of a client
     * @param source what it hears and sees from then on
     * @param then runs on the event bus when it has been answered
     */
    void answer(SwitchCall call, MediaSource source, Runnable then) {
        call.source(source);
        services.media()
                .answer(call.id, source, call.offer)
                .whenComplete((sdp, failure) -> services.bus().post(() -> {
                    if (failure != null) {
                        end(call, HangupCause.INCOMPATIBLE_DESTINATION);
                    } else if (call.move(SwitchCall.State.NEW, SwitchCall.State.ANSWERED)) {
                        tell(call, "verto.answer", text.answer(call, Optional.of(sdp)));
                        then.run();
                    } else {
                        services.media().release(call.id);
                    }
                }));
    }

    /** Lets the caller hear ringing as early media, and answers later with an answer that has no description (§5.3). */
    private void early(SwitchCall call) {
        call.source(new MediaSource.Ringing());
        services.media()
                .answer(call.id, new MediaSource.Ringing(), call.offer)
                .whenComplete((sdp, failure) -> services.bus().post(() -> {
                    if (failure != null) {
                        end(call, HangupCause.INCOMPATIBLE_DESTINATION);
                    } else {
                        tell(call, "verto.media", text.answer(call, Optional.of(sdp)));
                        later(call, EARLY_SECONDS, () -> answerEarly(call));
                    }
                }));
    }

    private void answerEarly(SwitchCall call) {
        if (call.move(SwitchCall.State.NEW, SwitchCall.State.ANSWERED)) {
            turn(call, new MediaSource.Echo());
            tell(call, "verto.answer", text.answer(call, Optional.empty()));
        }
    }

    /** Leads an answered call to another number. */
    void send(SwitchCall call, String number) {
        Optional<Route> route = dialplan.route(number);
        if (call.is(SwitchCall.State.ENDED)) {
            return;
        }
        if (route.isEmpty()) {
            end(call, HangupCause.NO_ROUTE_DESTINATION);
        } else if (route.get() instanceof Route.User user) {
            turn(call, new MediaSource.Ringing());
            ringing.ring(call, user.id());
        } else {
            turn(call, source(route.get()));
            arrive(call, route.get());
        }
    }

    private void arrive(SwitchCall call, Route route) {
        if (route instanceof Route.Conference room) {
            OptionalInt member = services.conferences().join(room.name(), arrival(call));
            if (member.isEmpty()) {
                end(call, HangupCause.NORMAL_CLEARING);
            }
        }
    }

    private Arrival arrival(SwitchCall call) {
        DialogParams dialog = call.dialog;
        Map<String, String> variables = dialog.variables();
        Caller caller = new Caller(
                dialog.number(), dialog.name(), "opus@48000", variables, call.video(), call.moderator, false);
        return new Arrival(caller, new RoomLeg(call, grants, services.bus(), this), kind(call), dialog.recovers());
    }

    private static Arrival.Kind kind(SwitchCall call) {
        if (call.dialog.secondScreen()) {
            return Arrival.Kind.SECOND_SCREEN;
        }
        if (call.dialog.screenShare()) {
            return Arrival.Kind.SCREEN;
        }
        return call.video() && !call.sendsVideo ? Arrival.Kind.WATCHING : Arrival.Kind.PERSON;
    }

    /** Connects two answered calls with each other, and tells each client with whom. */
    void connect(SwitchCall one, SwitchCall other) {
        join(one, other);
        join(other, one);
    }

    private void join(SwitchCall call, SwitchCall other) {
        call.partner(other);
        turn(call, new MediaSource.Peer(other.id));
        tell(call, "verto.display", text.display(call, other.shownName(), other.shownNumber()));
    }

    /** Changes what a call hears and sees. */
    void turn(SwitchCall call, MediaSource source) {
        call.source(source);
        services.media().turn(call.id, source);
    }

    /** Ends a call, if it has not ended, and tells its client. */
    void end(SwitchCall call, HangupCause cause) {
        if (call.end()) {
            release(call, cause);
            tell(call, "verto.bye", text.bye(call, cause));
        }
    }

    /** Releases what a call held that has ended: its membership in a room, the calls that ring for it, the other side, its media. */
    void release(SwitchCall call, HangupCause cause) {
        call.time(null);
        call.membership()
                .ifPresent(membership -> services.conferences().leave(membership.room(), membership.memberId()));
        List.copyOf(call.forks).forEach(fork -> {
            fork.partner(null);
            end(fork, HangupCause.ORIGINATOR_CANCEL);
        });
        call.forks.clear();
        call.partner().ifPresent(other -> leave(other, call, cause));
        services.media().release(call.id);
        calls.remove(call);
    }

    private void leave(SwitchCall other, SwitchCall gone, HangupCause cause) {
        boolean rang = other.forks.remove(gone);
        boolean connected = other.partner().filter(gone::equals).isPresent();
        if (connected) {
            other.partner(null);
            end(other, HangupCause.NORMAL_CLEARING);
        } else if (rang && other.forks.isEmpty() && other.partner().isEmpty()) {
            end(other, cause);
        }
    }

    /** Queues a request of the switch to the client of a call. */
    void tell(SwitchCall call, String method, String params) {
        services.bus().post(() -> clients.tell(call.sessid, method, params));
    }

    /**
     * Runs something later on the event bus, in place of what was to run later for this call. Any change of the call's timer cancels it.
     *
     * @param seconds how much later
     * @param act what to run
     */
    void later(SwitchCall call, long seconds, Runnable act) {
        try {
            call.time(services.timer().schedule(() -> services.bus().post(act), seconds, TimeUnit.SECONDS));
        } catch (RejectedExecutionException e) {
            // The switch is stopping.
            call.time(null);
        }
    }
}
