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
 * One socket, from the attempt to open it to its end. It is opened, logs in with the session identity that it is given, is kept alive and
 * logged in, and ends once: because the socket is gone, silent or unwilling, because the
 * switch gave its identity away, because it refused the login, or because we close it. What still waits for an answer
 * then fails. A new connection is a new session.
 *
 * <p>Only the mailbox calls it, but for {@link #text}, {@link #unreadable} and {@link #closed}, which the socket's thread calls.
 */
final class Session implements WireListener {

    private static final Logger LOG = System.getLogger(Session.class.getName());

    private static final int LONGEST_SESSID = 256;

    private final VertoSettings settings;
    private final Credentials credentials;
    private final Mailbox mailbox;
    private final Tally tally;
    private final SessionWatcher watcher;
    private final Intake intake;
    private final Liveness liveness;
    private final Expiry expiry;
    private final RequestQueue outbox;
    private String sessid;
    private Wire wire;
    private Future<?> connectTimeout;
    private boolean loggedIn;
    private volatile boolean ended;

    Session(
            VertoSettings settings,
            Credentials credentials,
            String sessid,
            Mailbox mailbox,
            LongSupplier ids,
            Tally tally,
            SessionWatcher watcher) {
        this.settings = settings;
        this.credentials = credentials;
        this.sessid = sessid;
        this.mailbox = mailbox;
        this.tally = tally;
        this.watcher = watcher;
        this.intake = new Intake(settings.maxFrameLength());
        this.liveness = new Liveness(settings.timing(), mailbox, this::ping, this::silent);
        this.expiry = new Expiry(mailbox, this::logIn);
        this.outbox = new RequestQueue(settings, mailbox, ids, this::write);
    }

    // Life

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

    /** Ends without telling the watcher, who wants it. */
    void end(VertoFailure cause) {
        ended = true;
        connectTimeout.cancel(false);
        liveness.end();
        expiry.end();
        if (wire != null) {
            wire.close();
        }
        outbox.failAll(cause);
    }

    private void opened(Wire open, Throwable failure) {
        if (open == null) {
            lose(TransportFailures.of(failure));
        } else if (ended) {
            open.close();
        } else {
            wire = open;
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
        // -32601 from a switch that knows no ping proves life too, not being logged in does not; a missing answer is
        // the watch's business.
        send(Request.ping(), new CompletableFuture<>());
    }

    /** Sends a request; its answer, or its {@link VertoException}, goes into the future, which is returned. */
    CompletableFuture<Frame.Answer> send(Request request, CompletableFuture<Frame.Answer> answer) {
        return outbox.ask(request, sessid, answer);
    }

    private void write(String text) {
        if (ended) {
            return;
        }
        wire.send(text).whenComplete((sent, failure) -> mailbox.post(() -> written(failure)));
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
        tally.frame();
        int length = text.length();
        if (length > settings.maxFrameLength()) {
            dropped("longer than " + settings.maxFrameLength() + " characters");
        } else if (intake.take(length, settings.timing().silence())) {
            mailbox.post(() -> read(text));
        } else {
            mailbox.post(() -> lose(new VertoFailure.Overloaded("frames come faster than they are dealt with")));
        }
    }

    @Override
    public void unreadable(String why) {
        liveness.heard();
        tally.frame();
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
        intake.giveBack(text.length());
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

    /** A switch that has forgotten the login goes on answering, pings too, but does nothing any more: that is no life. */
    private void take(Frame.Answer answer) {
        Optional<String> asked = outbox.asked(answer);
        if (asked.isPresent()
                && !asked.get().equals(Request.LOGIN)
                && Outcome.refusal(answer).wantsLogin()) {
            lose(new VertoFailure.LoginLost(asked.get() + ": the switch no longer knows the login"));
        } else if (!outbox.settle(answer)) {
            tally.strayAnswer();
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
        tally.unreadable();
        LOG.log(Level.DEBUG, "Dropped a frame from {0}: {1}", settings.place(), why);
    }
}
