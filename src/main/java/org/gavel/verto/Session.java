package org.gavel.verto;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.gavel.json.JsonFields;

/**
 * One socket and its login, from the attempt to open it to its end. It logs in with a given session id, sends pings and
 * renews the login. It ends once: when the socket is closed or silent, when the switch refuses the login or gives the
 * session to another connection, or when Gavel closes it. Requests that wait for an answer then fail. Each new
 * connection has a new session.
 *
 * <p>Only tasks of the mailbox call it, except {@link #text}, {@link #unreadable} and {@link #closed}, which the
 * socket's thread calls.
 */
final class Session implements Transport.Listener {

    private static final Logger LOG = System.getLogger(Session.class.getName());

    private static final int LONGEST_SESSID = 256;

    private final VertoSettings settings;
    private final Credentials credentials;
    private final Mailbox mailbox;
    private final TrafficCounter counter;
    private final Watcher watcher;
    private final ReceiveLimit receiveLimit;
    private final Liveness liveness;
    private final Expiry expiry;
    private final RequestQueue outbox;
    private String sessid;
    private Transport.Socket socket;
    private Future<?> connectTimeout;
    private boolean loggedIn;
    private volatile boolean ended;

    Session(
            VertoSettings settings,
            Credentials credentials,
            String sessid,
            Mailbox mailbox,
            LongSupplier ids,
            TrafficCounter counter,
            Watcher watcher) {
        this.settings = settings;
        this.credentials = credentials;
        this.sessid = sessid;
        this.mailbox = mailbox;
        this.counter = counter;
        this.watcher = watcher;
        this.receiveLimit = new ReceiveLimit(settings.maxFrameLength());
        this.liveness = new Liveness(settings.timing(), mailbox, this::ping, this::silent);
        this.expiry = new Expiry(mailbox, this::logIn);
        this.outbox = new RequestQueue(settings, mailbox, ids, this::write);
    }

    // Opening and ending

    void open(Transport transport) {
        Duration patience = settings.timing().connect();
        connectTimeout = mailbox.after(
                patience,
                () -> lose(new VertoFailure.Unreachable("no connection within " + patience.toSeconds() + " s")));
        transport.connect(this).whenComplete((open, failure) -> mailbox.post(() -> opened(open, failure)));
    }

    boolean isLoggedIn() {
        return loggedIn && !ended;
    }

    /** Ends the session without calling the watcher, which asks for it. */
    void end(VertoFailure cause) {
        ended = true;
        connectTimeout.cancel(false);
        liveness.end();
        expiry.end();
        if (socket != null) {
            socket.close();
        }
        outbox.failAll(cause);
    }

    private void opened(Transport.Socket open, Throwable failure) {
        if (open == null) {
            lose(TransportFailures.of(failure));
        } else if (ended) {
            open.close();
        } else {
            socket = open;
            connectTimeout.cancel(false);
            logIn();
        }
    }

    private void lose(VertoFailure cause) {
        if (!ended) {
            ended = true;
            watcher.lost(cause);
            end(cause);
        }
    }

    private void silent() {
        long seconds = settings.timing().silence().toSeconds();
        lose(new VertoFailure.Unreachable("nothing heard from the switch for " + seconds + " s"));
    }

    // Login

    private void logIn() {
        if (!ended) {
            send(Request.login(credentials), new CompletableFuture<>()).whenComplete(this::loginAnswered);
        }
    }

    private void loginAnswered(Frame.Answer answer, Throwable failure) {
        if (ended) {
            return;
        }
        if (answer == null) {
            loginUnanswered();
        } else if (answer instanceof Frame.Reply reply && SwitchError.codeOf(reply.result()) >= 0) {
            accepted(reply);
        } else {
            rejected(Outcome.error(answer));
        }
    }

    private void loginUnanswered() {
        if (loggedIn) {
            expiry.tryAgain();
        } else {
            lose(new VertoFailure.TimedOut("the switch did not answer the login"));
        }
    }

    private void accepted(Frame.Reply reply) {
        sessid = JsonFields.text(reply.result(), "sessid")
                .filter(given -> !given.isEmpty() && given.length() <= LONGEST_SESSID)
                .orElse(sessid);
        expiry.endsAt(JsonFields.number(reply.result(), "auth-expires"));
        if (!loggedIn) {
            loggedIn = true;
            liveness.begin();
            watcher.loggedIn(sessid);
        }
    }

    private void rejected(SwitchError error) {
        if (error.isRefusedLogin()) {
            VertoFailure cause = new VertoFailure.LoginRefused(error.code(), error.message());
            ended = true;
            watcher.refused(cause);
            end(cause);
        } else {
            lose(error.failure("login"));
        }
    }

    // To the switch

    private void ping() {
        // Any answer counts as life, also -32601 from a switch without verto.ping. Liveness handles a missing answer,
        // and take(Answer) an answer that the login is not known.
        send(Request.ping(), new CompletableFuture<>());
    }

    /** Sends a request. Completes the given future with the answer or a {@link VertoException}, and returns it. */
    CompletableFuture<Frame.Answer> send(Request request, CompletableFuture<Frame.Answer> answer) {
        return outbox.ask(request, sessid, answer);
    }

    private void write(String text) {
        if (ended) {
            return;
        }
        socket.send(text).whenComplete((sent, failure) -> mailbox.post(() -> written(failure)));
    }

    private void written(Throwable failure) {
        if (failure != null) {
            lose(new VertoFailure.Unreachable("the switch cannot be written to"));
        } else if (!ended) {
            outbox.sent();
        }
    }

    // From the switch

    @Override
    public void text(String text) {
        liveness.heard();
        counter.frame();
        int length = text.length();
        if (length > settings.maxFrameLength()) {
            dropped("longer than " + settings.maxFrameLength() + " characters");
        } else if (receiveLimit.take(length, settings.timing().silence())) {
            mailbox.post(() -> read(text));
        } else {
            mailbox.post(() -> lose(new VertoFailure.Overloaded("frames come faster than they are dealt with")));
        }
    }

    @Override
    public void unreadable(String why) {
        liveness.heard();
        counter.frame();
        dropped(why);
    }

    @Override
    public void closed(String how) {
        mailbox.post(() -> lose(
                expiry.hasPassed()
                        ? new VertoFailure.LoginExpired("the login's time has passed")
                        : new VertoFailure.Unreachable("the socket was closed: " + how)));
    }

    private void read(String text) {
        receiveLimit.giveBack(text.length());
        List<Frame> frames = ended ? List.of() : FrameReader.read(text);
        for (Frame frame : frames) {
            if (!ended) {
                take(frame);
            }
        }
    }

    private void take(Frame frame) {
        if (frame instanceof Frame.Event event) {
            watcher.event(event.event());
        } else if (frame instanceof Frame.Answer answer) {
            take(answer);
        } else if (frame instanceof Frame.ServerCall call) {
            take(call.request());
        } else if (frame instanceof Frame.Noise noise && noise.kind() != Frame.Noise.Kind.SPEED_TEST) {
            dropped(noise.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Takes an answer. A switch that has forgotten the login answers pings too but does nothing else, so the session is
     * lost then.
     */
    private void take(Frame.Answer answer) {
        Optional<String> asked = outbox.asked(answer);
        if (asked.isPresent()
                && !asked.get().equals(Request.LOGIN)
                && Outcome.refusal(answer).wantsLogin()) {
            lose(new VertoFailure.LoginLost(asked.get() + ": the switch no longer knows the login"));
        } else if (!outbox.settle(answer)) {
            counter.strayAnswer();
        }
    }

    private void take(ServerRequest request) {
        switch (request.method()) {
            case "verto.punt" -> punted();
            case "verto.ping" -> expiry.endsAt(JsonFields.number(request.params(), "auth-expires"));
            default -> watcher.request(request);
        }
    }

    private void punted() {
        ended = true;
        watcher.takenOver();
        end(new VertoFailure.Unreachable("the switch gave the session to another connection"));
    }

    private void dropped(String why) {
        counter.unreadable();
        LOG.log(Level.DEBUG, "Dropped a frame from {0}: {1}", settings.place(), why);
    }

    /** Takes the events of a session. The end is told once, and nothing after it. */
    interface Watcher {

        /**
         * The switch accepted the login.
         *
         * @param sessid the session id that the switch told
         */
        void loggedIn(String sessid);

        void event(VertoEvent event);

        void request(ServerRequest request);

        /** The session ended, and a new one can be tried. */
        void lost(VertoFailure cause);

        /** The session ended because another socket logged in with its id ({@code docs/protocol.md} §3.3). */
        void takenOver();

        /** The session ended because the switch refused the login. */
        void refused(VertoFailure cause);
    }
}
