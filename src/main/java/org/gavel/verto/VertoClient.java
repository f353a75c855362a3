package org.gavel.verto;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Makes connections to one switch. One client serves all users of a switch: its connections share the threads that read
 * the sockets and the TLS context.
 */
public final class VertoClient {

    private final VertoSettings settings;
    private final ScheduledExecutorService timers;
    private final Executor executor;
    private final Clock clock;
    private final Transport transport;

    /**
     * Makes a client that connects to nothing yet.
     *
     * @param settings how to reach the switch
     * @param timers runs timeouts and pings, which are short tasks
     * @param executor runs all callbacks; an attempt to connect blocks one of its threads for at most
     *     {@link VertoSettings.Timing#connect} and some seconds
     * @param clock tells the time of day
     */
    public VertoClient(VertoSettings settings, ScheduledExecutorService timers, Executor executor, Clock clock) {
        this(settings, timers, executor, clock, new TyrusTransport(settings, executor));
    }

    VertoClient(
            VertoSettings settings,
            ScheduledExecutorService timers,
            Executor executor,
            Clock clock,
            Transport transport) {
        this.settings = Objects.requireNonNull(settings);
        this.timers = Objects.requireNonNull(timers);
        this.executor = Objects.requireNonNull(executor);
        this.clock = Objects.requireNonNull(clock);
        this.transport = transport;
    }

    /**
     * Makes a connection of a user. {@link SwitchConnection#start} opens it.
     *
     * @param credentials the user's login and password
     * @param listener takes what comes over the connection
     * @return a connection in the state {@link ConnectionState.Idle}
     */
    public SwitchConnection connection(Credentials credentials, VertoListener listener) {
        return new SwitchConnection(
                settings,
                Objects.requireNonNull(credentials),
                Objects.requireNonNull(listener),
                transport,
                new Mailbox(executor, timers, clock),
                new SecureRandom());
    }
}
