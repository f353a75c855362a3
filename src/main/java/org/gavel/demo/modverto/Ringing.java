package org.gavel.demo.modverto;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gavel.demo.media.MediaSource;

/** Lets a call ring at all sockets of a user at once. The first that answers gets it. All methods run on the event bus. */
final class Ringing {

    private static final int MOST_SOCKETS = 20;

    private final CallServices services;
    private final SwitchCalls calls;
    private final CallFlow.Clients clients;
    private final CallFlow flow;

    Ringing(CallServices services, SwitchCalls calls, CallFlow.Clients clients, CallFlow flow) {
        this.services = services;
        this.calls = calls;
        this.clients = clients;
        this.flow = flow;
    }

    void ring(SwitchCall caller, String user) {
        List<Socket> sockets = clients
                .ofUser(user + "@" + services.conferences().domain())
                .stream()
                .filter(socket -> socket.sessid().filter(caller.sessid::equals).isEmpty())
                .limit(MOST_SOCKETS)
                .toList();
        if (sockets.isEmpty()) {
            flow.end(caller, HangupCause.USER_NOT_REGISTERED);
            return;
        }
        sockets.forEach(socket -> ring(caller, user, socket));
        flow.later(caller, services.times().ringSeconds(), () -> giveUp(caller));
    }

    private void ring(SwitchCall caller, String user, Socket socket) {
        Optional<OfferedMedia> media = OfferedMedia.read(caller.offer);
        SwitchCall fork = new SwitchCall(
                UUID.randomUUID().toString(),
                socket,
                DialogParams.incoming(caller.dialog, user),
                true,
                caller.offer,
                media);
        fork.partner(caller);
        caller.forks.add(fork);
        if (!calls.add(fork)) {
            flow.end(fork, HangupCause.USER_BUSY);
            return;
        }
        MediaSource hears = new MediaSource.Peer(caller.id);
        fork.source(hears);
        services.media()
                .offer(fork.id, hears, fork.video())
                .whenComplete((sdp, failure) -> services.bus().post(() -> {
                    if (failure != null) {
                        flow.end(fork, HangupCause.INCOMPATIBLE_DESTINATION);
                    } else if (fork.is(SwitchCall.State.NEW)) {
                        flow.tell(fork, "verto.invite", flow.text().invite(fork, sdp));
                    }
                }));
    }

    private void giveUp(SwitchCall caller) {
        if (!caller.forks.isEmpty()) {
            flow.end(caller, HangupCause.NO_ANSWER);
        }
    }

    /** Connects a fork that has answered with its caller, and ends the other forks. */
    void taken(SwitchCall fork) {
        Optional<SwitchCall> found = fork.partner();
        if (found.isEmpty() || found.get().is(SwitchCall.State.ENDED)) {
            flow.end(fork, HangupCause.ORIGINATOR_CANCEL);
            return;
        }
        SwitchCall caller = found.get();
        caller.time(null);
        caller.forks.remove(fork);
        List.copyOf(caller.forks).forEach(other -> {
            other.partner(null);
            flow.end(other, HangupCause.LOSE_RACE);
        });
        caller.forks.clear();
        caller.partner(fork);
        if (caller.is(SwitchCall.State.NEW)) {
            flow.answer(caller, new MediaSource.Peer(fork.id), () -> flow.connect(caller, fork));
        } else {
            flow.connect(caller, fork);
        }
    }
}
