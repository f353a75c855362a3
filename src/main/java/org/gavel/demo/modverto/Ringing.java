package org.gavel.demo.modverto;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gavel.demo.media.Audience;

/** Lets a call ring at all sockets of a user at once; who answers first has it. On the event bus. */
final class Ringing {

    private static final int MOST_SOCKETS = 20;

    private final CallHouse house;
    private final Calls calls;
    private final Clients clients;
    private final CallFlow flow;

    Ringing(CallHouse house, Calls calls, Clients clients, CallFlow flow) {
        this.house = house;
        this.calls = calls;
        this.clients = clients;
        this.flow = flow;
    }

    void ring(Call caller, String user) {
        List<Socket> sockets = clients.ofUser(user + "@" + house.conferences().domain()).stream()
                .filter(socket -> socket.sessid().filter(caller.sessid::equals).isEmpty())
                .limit(MOST_SOCKETS)
                .toList();
        if (sockets.isEmpty()) {
            flow.end(caller, HangupCause.USER_NOT_REGISTERED);
            return;
        }
        sockets.forEach(socket -> ring(caller, user, socket));
        flow.later(caller, house.times().ringSeconds(), () -> giveUp(caller));
    }

    private void ring(Call caller, String user, Socket socket) {
        Optional<Sdp> media = Sdp.read(caller.offer);
        Call fork = new Call(
                UUID.randomUUID().toString(), socket, Dialog.incoming(caller.dialog, user), true, caller.offer, media);
        fork.partner(caller);
        caller.forks.add(fork);
        if (!calls.add(fork)) {
            flow.end(fork, HangupCause.USER_BUSY);
            return;
        }
        Audience hears = new Audience.Peer(caller.id);
        fork.listen(hears);
        house.media()
                .offer(fork.id, hears, fork.video())
                .whenComplete((sdp, failure) -> house.bus().post(() -> {
                    if (failure != null) {
                        flow.end(fork, HangupCause.INCOMPATIBLE_DESTINATION);
                    } else if (fork.is(Call.State.NEW)) {
                        flow.tell(fork, "verto.invite", flow.text().invite(fork, sdp));
                    }
                }));
    }

    private void giveUp(Call caller) {
        if (!caller.forks.isEmpty()) {
            flow.end(caller, HangupCause.NO_ANSWER);
        }
    }

    /** One of them has answered: the others stop, and the two are connected. */
    void taken(Call fork) {
        Optional<Call> found = fork.partner();
        if (found.isEmpty() || found.get().is(Call.State.ENDED)) {
            flow.end(fork, HangupCause.ORIGINATOR_CANCEL);
            return;
        }
        Call caller = found.get();
        caller.time(null);
        caller.forks.remove(fork);
        List.copyOf(caller.forks).forEach(other -> {
            other.partner(null);
            flow.end(other, HangupCause.LOSE_RACE);
        });
        caller.forks.clear();
        caller.partner(fork);
        if (caller.is(Call.State.NEW)) {
            flow.answer(caller, new Audience.Peer(fork.id), () -> flow.connect(caller, fork));
        } else {
            flow.connect(caller, fork);
        }
    }
}
