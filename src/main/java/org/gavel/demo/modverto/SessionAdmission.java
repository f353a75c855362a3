package org.gavel.demo.modverto;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.core.EventBus;
import org.gavel.json.JsonFields;

/** Gives a socket that has logged in its session ({@code docs/protocol.md} §3.3), and offers it the calls of that session (§5.4). */
final class SessionAdmission implements JsonRpc.Admission {

    private static final int LONGEST_SESSID = 256;

    private final VertoSessions sessions;
    private final SubscriptionIndex index;
    private final EventDelivery delivery;
    private final Reattachment reattachment;
    private final Logins logins;
    private final EventBus bus;
    private final Consumer<Socket> closeSoon;

    /** @param closeSoon closes a socket after its reply has gone out */
    SessionAdmission(
            VertoSessions sessions,
            SubscriptionIndex index,
            EventDelivery delivery,
            Reattachment reattachment,
            Logins logins,
            EventBus bus,
            Consumer<Socket> closeSoon) {
        this.sessions = sessions;
        this.index = index;
        this.delivery = delivery;
        this.reattachment = reattachment;
        this.logins = logins;
        this.bus = bus;
        this.closeSoon = closeSoon;
    }

    @Override
    public Optional<Answer> admit(Socket socket, JsonObject params) {
        String wanted = JsonFields.text(params, "sessid", "");
        String sessid = wanted.isEmpty() || wanted.length() > LONGEST_SESSID
                ? UUID.randomUUID().toString()
                : wanted;
        VertoSessions.Claim claim = sessions.claim(sessid, socket);
        if (claim instanceof VertoSessions.Claim.InUse) {
            socket.forgetUser();
            closeSoon.accept(socket);
            return Optional.of(Answer.error(-32001, "Session in use"));
        }
        if (claim instanceof VertoSessions.Claim.TakenFrom from) {
            punt(from.old());
        }
        socket.bind(sessid);
        ready(socket);
        logins.announce(socket);
        return Optional.empty();
    }

    /** Sends {@code verto.clientReady} after the offers of all calls that the session has. */
    private void ready(Socket socket) {
        reattachment.offer(socket).thenAccept(ids -> {
            String list = String.join(",", ids.stream().map(CjsonText::quote).toList());
            String params = "{\"reattached_sessions\":[" + list + "]}";
            if (ids.isEmpty()) {
                delivery.request(socket, "verto.clientReady", params);
            } else {
                bus.post(() -> delivery.request(socket, "verto.clientReady", params));
            }
        });
    }

    /** Ends a socket whose session another one has taken over. */
    void punt(Socket old) {
        old.sessid().ifPresent(reattachment::detach);
        index.removeAll(old);
        old.reply(delivery.frame("verto.punt", "{}"));
        old.close();
    }
}
