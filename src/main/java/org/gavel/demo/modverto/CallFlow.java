package org.gavel.demo.modverto;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.gavel.demo.Caller;
import org.gavel.demo.media.Audience;
import org.gavel.demo.modconference.Arrival;
import org.gavel.demo.modverto.Dialplan.Route;

/** How a call goes its way: to where its number leads, from there to elsewhere, and to its end. All of it on the event bus. */
final class CallFlow {

    private static final long EARLY_SECONDS = 2;

    private final CallHouse house;
    private final SwitchCalls calls;
    private final Clients clients;
    private final Dialplan dialplan;
    private final Grants grants;
    private final CallText text;
    private final Ringing ringing;

    CallFlow(CallHouse house, SwitchCalls calls, Clients clients, Dialplan dialplan, Grants grants) {
        this.house = house;
        this.calls = calls;
        this.clients = clients;
        this.dialplan = dialplan;
        this.grants = grants;
        this.text = new CallText(house.events());
        this.ringing = new Ringing(house, calls, clients, this);
    }

    CallText text() {
        return text;
    }

    Ringing ringing() {
        return ringing;
    }

    /** A call has been made. */
    void begin(SwitchCall call) {
        Optional<Route> route = dialplan.route(call.dialog.destination());
        if (route.isEmpty()) {
            end(call, HangupCause.NO_ROUTE_DESTINATION);
        } else if (route.get() instanceof Route.User user) {
            ringing.ring(call, user.id());
        } else if (route.get() instanceof Route.Echo echo && echo.early()) {
            early(call);
        } else {
            answer(call, audience(route.get()), () -> arrive(call, route.get()));
        }
    }

    private static Audience audience(Route route) {
        return route instanceof Route.Conference room ? new Audience.Room(room.name()) : new Audience.Echo();
    }

    /** Answers a call; the rest follows when it is answered. */
    void answer(SwitchCall call, Audience audience, Runnable then) {
        call.listen(audience);
        house.media()
                .answer(call.id, audience, call.offer)
                .whenComplete((sdp, failure) -> house.bus().post(() -> {
                    if (failure != null) {
                        end(call, HangupCause.INCOMPATIBLE_DESTINATION);
                    } else if (call.move(SwitchCall.State.NEW, SwitchCall.State.ANSWERED)) {
                        tell(call, "verto.answer", text.answer(call, Optional.of(sdp)));
                        then.run();
                    } else {
                        house.media().release(call.id);
                    }
                }));
    }

    /** It rings where the caller hears it, and is answered then: the answer has no description any more. */
    private void early(SwitchCall call) {
        call.listen(new Audience.Ringing());
        house.media()
                .answer(call.id, new Audience.Ringing(), call.offer)
                .whenComplete((sdp, failure) -> house.bus().post(() -> {
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
            turn(call, new Audience.Echo());
            tell(call, "verto.answer", text.answer(call, Optional.empty()));
        }
    }

    /** A call that has been answered goes on at another number. */
    void send(SwitchCall call, String number) {
        Optional<Route> route = dialplan.route(number);
        if (call.is(SwitchCall.State.ENDED)) {
            return;
        }
        if (route.isEmpty()) {
            end(call, HangupCause.NO_ROUTE_DESTINATION);
        } else if (route.get() instanceof Route.User user) {
            turn(call, new Audience.Ringing());
            ringing.ring(call, user.id());
        } else {
            turn(call, audience(route.get()));
            arrive(call, route.get());
        }
    }

    private void arrive(SwitchCall call, Route route) {
        if (route instanceof Route.Conference room) {
            OptionalInt member = house.conferences().join(room.name(), arrival(call));
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
        return new Arrival(caller, new RoomLeg(call, grants, house.bus(), this), kind(call), dialog.recovers());
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

    /** Two calls that have been answered hear each other from now on, and their clients are told with whom they are connected. */
    void connect(SwitchCall one, SwitchCall other) {
        join(one, other);
        join(other, one);
    }

    private void join(SwitchCall call, SwitchCall other) {
        call.partner(other);
        turn(call, new Audience.Peer(other.id));
        tell(call, "verto.display", text.display(call, other.shownName(), other.shownNumber()));
    }

    void turn(SwitchCall call, Audience audience) {
        call.listen(audience);
        house.media().turn(call.id, audience);
    }

    /** Ends a call, if it has not ended, and tells its client. */
    void end(SwitchCall call, HangupCause cause) {
        if (call.end()) {
            bury(call, cause);
            tell(call, "verto.bye", text.bye(call, cause));
        }
    }

    /** Takes away what is left of a call that has ended: its place in a room, those for whom it rang, the other side. */
    void bury(SwitchCall call, HangupCause cause) {
        call.time(null);
        call.seat().ifPresent(seat -> house.conferences().leave(seat.room(), seat.memberId()));
        List.copyOf(call.forks).forEach(fork -> {
            fork.partner(null);
            end(fork, HangupCause.ORIGINATOR_CANCEL);
        });
        call.forks.clear();
        call.partner().ifPresent(other -> leave(other, call, cause));
        house.media().release(call.id);
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

    void tell(SwitchCall call, String method, String params) {
        house.bus().post(() -> clients.tell(call.sessid, method, params));
    }

    /** Does something with a call that has not moved on by then. */
    void later(SwitchCall call, long seconds, Runnable act) {
        try {
            call.time(house.timer().schedule(() -> house.bus().post(act), seconds, TimeUnit.SECONDS));
        } catch (RejectedExecutionException e) {
            // The switch is going down, and the call with it.
            call.time(null);
        }
    }
}
