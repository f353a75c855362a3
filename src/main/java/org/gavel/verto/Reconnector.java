package org.gavel.verto;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Keeps one user connected. It has one session at a time, and opens a new one after a growing wait when it is lost. It
 * stops only when the switch refuses the login or has given the session to another connection; {@link #start} then
 * tries again.
 */
final class Reconnector implements Session.Watcher {

    private static final Logger LOG = System.getLogger(Reconnector.class.getName());

    /**
     * The wait before a new socket with the same session id. The switch cleans up after the old socket by that id,
     * which could reach the new socket ({@code docs/protocol.md} §3.3).
     */
    private static final Duration REOPEN_AFTER = Duration.ofMillis(200);

    private final VertoSettings settings;
    private final Credentials credentials;
    private final VertoListener listener;
    private final Transport transport;
    private final Mailbox mailbox;
    private final RandomGenerator random;
    private final AtomicLong ids = new AtomicLong();
    private final TrafficCounter counter = new TrafficCounter();
    private final LoginWatch onLogin;
    private volatile ConnectionState state;
    private Session session;
    private int attempt;
    private long loggedInAt;
    private boolean keepsSession;
    private String sessid;

    /** Is called for each login, before the listener. */
    interface LoginWatch {
        void loggedIn();
    }

    Reconnector(
            VertoSettings settings,
            Credentials credentials,
            VertoListener listener,
            Transport transport,
            Mailbox mailbox,
            RandomGenerator random,
            LoginWatch onLogin) {
        this.settings = settings;
        this.credentials = credentials;
        this.listener = listener;
        this.transport = transport;
        this.mailbox = mailbox;
        this.random = random;
        this.onLogin = onLogin;
        this.state = new ConnectionState.Idle(mailbox.now());
    }

    ConnectionState state() {
        return state;
    }

    TrafficCounter.Traffic traffic() {
        return counter.traffic();
    }

    void start() {
        mailbox.post(() -> {
            if (mayStart()) {
                attempt = 0;
                enter(new ConnectionState.Connecting(mailbox.now()));
                connect();
            }
        });
    }

    void send(Request request, CompletableFuture<Frame.Answer> answer) {
        mailbox.post(() -> {
            if (session != null && session.isLoggedIn()) {
                session.send(request, answer);
            } else {
                answer.completeExceptionally(new VertoException(
                        new VertoFailure.NotConnected(request.method() + ": not connected; not sent")));
            }
        });
    }

    void close() {
        mailbox.post(() -> {
            if (!(state instanceof ConnectionState.Closed)) {
                Session last = session;
                session = null;
                enter(new ConnectionState.Closed(mailbox.now()));
                if (last != null) {
                    last.end(new VertoFailure.Unreachable("the connection was closed"));
                }
            }
        });
    }

    void keepSession(boolean keep) {
        mailbox.post(() -> keepsSession = keep);
    }

    void reopen() {
        mailbox.post(() -> {
            if (state instanceof ConnectionState.LoggedIn) {
                Session last = session;
                session = null;
                VertoFailure cause = new VertoFailure.Unreachable("the connection is made anew");
                enter(new ConnectionState.Reconnecting(mailbox.now(), 1, cause));
                last.end(cause);
                later(REOPEN_AFTER);
            }
        });
    }

    // Events of the session

    @Override
    public void loggedIn(String given) {
        sessid = given;
        // Monotonic, so that setting the system clock does not change the time.
        loggedInAt = System.nanoTime();
        onLogin.loggedIn();
        enter(new ConnectionState.LoggedIn(mailbox.now(), given, credentials.login()));
    }

    @Override
    public void event(VertoEvent event) {
        tell(() -> listener.event(event));
    }

    @Override
    public void request(ServerRequest request) {
        tell(() -> listener.request(request));
    }

    @Override
    public void lost(VertoFailure cause) {
        session = null;
        boolean wasIn = state instanceof ConnectionState.LoggedIn;
        if (wasIn && held().compareTo(settings.backoff().stableAfter()) >= 0) {
            attempt = 0;
        }
        attempt++;
        Instant since = wasIn ? mailbox.now() : state.since();
        LOG.log(Level.INFO, "Connection to {0} lost: {1}", settings.place(), cause.text());
        enter(new ConnectionState.Reconnecting(since, attempt, cause));
        later(settings.backoff().before(attempt, random));
    }

    @Override
    public void takenOver() {
        session = null;
        enter(new ConnectionState.TakenOver(mailbox.now()));
    }

    @Override
    public void refused(VertoFailure cause) {
        session = null;
        enter(new ConnectionState.Refused(mailbox.now(), cause));
    }

    // Changes of state

    private boolean mayStart() {
        return state instanceof ConnectionState.Idle
                || state instanceof ConnectionState.TakenOver
                || state instanceof ConnectionState.Refused;
    }

    private void connect() {
        String identity =
                keepsSession && sessid != null ? sessid : UUID.randomUUID().toString();
        session = new Session(settings, credentials, identity, mailbox, ids::incrementAndGet, counter, this);
        try {
            session.open(transport);
        } catch (RejectedExecutionException e) {
            shutDown();
        }
    }

    private void later(Duration wait) {
        ConnectionState waiting = state;
        try {
            mailbox.after(wait, () -> {
                if (state == waiting) {
                    connect();
                }
            });
        } catch (RejectedExecutionException e) {
            shutDown();
        }
    }

    /** Closes the connection, because the server stops and its timers take no tasks any more. */
    private void shutDown() {
        session = null;
        enter(new ConnectionState.Closed(mailbox.now()));
    }

    private Duration held() {
        return Duration.ofNanos(System.nanoTime() - loggedInAt);
    }

    private void enter(ConnectionState next) {
        state = next;
        tell(() -> listener.stateChanged(next));
    }

    private void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A listener of the connection to " + settings.place() + " failed", e);
        }
    }
}
