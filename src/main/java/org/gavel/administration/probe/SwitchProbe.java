package org.gavel.administration.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.administration.probe.ProbeStep.Step;
import org.gavel.administration.probe.ProbeStep.Verdict;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.ServerRequest;
import org.gavel.verto.VertoClient;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoEvent;
import org.gavel.verto.VertoFailure;
import org.gavel.verto.VertoListener;
import org.gavel.verto.VertoSettings;

/**
 * Tests a switch step by step with a connection like that of a moderator, and reports what it lacks. It stores neither
 * the password nor the switch's answers. Each person can run one test at a time, and none lasts longer than
 * {@link #LONGEST}.
 */
@ApplicationScoped
public class SwitchProbe {

    /** The longest time of a test, which then reports what it found so far. */
    public static final Duration LONGEST = Duration.ofSeconds(20);

    static final Patience USUAL = new Patience(LONGEST, Duration.ofSeconds(6), Duration.ofSeconds(4));

    /**
     * How long to wait.
     *
     * @param whole for the whole test
     * @param login for the switch's answer to the login
     * @param answer for the answer to any other request
     */
    record Patience(Duration whole, Duration login, Duration answer) {}

    private final ExecutorService executor;
    private final ScheduledExecutorService timers;
    private final Clock clock;
    private final Patience patience;
    private final Set<String> probing = ConcurrentHashMap.newKeySet();

    /**
     * Makes the bean.
     *
     * @param executor runs what may wait
     * @param timers time the connection of a test
     * @param clock tells the time of day
     */
    @Inject
    public SwitchProbe(ExecutorService executor, ScheduledExecutorService timers, Clock clock) {
        this(executor, timers, clock, USUAL);
    }

    SwitchProbe(ExecutorService executor, ScheduledExecutorService timers, Clock clock, Patience patience) {
        this.executor = executor;
        this.timers = timers;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Begins a test.
     *
     * @param person the id of the account that asks for it
     * @param target the switch and the account to test it with
     * @return a stage that never completes exceptionally; {@code null} when a test of that person runs already, or when
     *     no thread is free
     */
    public CompletionStage<ProbeReport> begin(String person, ProbeTarget target) {
        if (!probing.add(person)) {
            return null;
        }
        ProbeFindings findings = new ProbeFindings();
        try {
            CompletableFuture<ProbeReport> report = CompletableFuture.supplyAsync(
                            () -> new ReachProbe(target, findings, clock).isReached(), executor)
                    .thenCompose(reached -> reached ? logIn(target, findings) : done())
                    .handle((end, failure) -> findings.report());
            report.whenComplete((end, failure) -> probing.remove(person));
            return report.copy()
                    .completeOnTimeout(null, patience.whole().toMillis(), TimeUnit.MILLISECONDS)
                    .thenApply(told -> told == null ? findings.report() : told);
        } catch (RejectedExecutionException e) {
            probing.remove(person);
            return null;
        }
    }

    private CompletionStage<Void> logIn(ProbeTarget target, ProbeFindings findings) {
        CompletableFuture<ConnectionState> decided = new CompletableFuture<>();
        VertoSettings settings = VertoSettings.of(target.url())
                .withTrust(target.trust())
                .withTiming(new VertoSettings.Timing(
                        patience.login(),
                        patience.answer(),
                        patience.login().multipliedBy(3),
                        patience.login().multipliedBy(6)));
        VertoConnection connection = new VertoClient(settings, timers, executor, clock)
                .connection(target.credentials(), new Decision(decided));
        connection.start();
        return decided.completeOnTimeout(null, patience.login().toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(state -> isIn(state, target, findings)
                        ? new AccountProbe(target, findings, connection, patience.answer()).run()
                        : done())
                .whenComplete((end, failure) -> connection.close());
    }

    private static boolean isIn(ConnectionState state, ProbeTarget target, ProbeFindings findings) {
        String login = target.credentials().login();
        if (state instanceof ConnectionState.LoggedIn) {
            findings.add(Step.LOGIN, Verdict.GOOD, "loggedIn", login);
            return true;
        }
        if (state instanceof ConnectionState.Refused refused) {
            findings.add(Step.LOGIN, Verdict.BAD, refusal(refused.cause()), login);
        } else if (state instanceof ConnectionState.Reconnecting lost) {
            findings.add(Step.LOGIN, Verdict.BAD, "noVerto", lost.cause().text());
        } else {
            findings.add(Step.LOGIN, Verdict.BAD, "loginUnanswered");
        }
        return false;
    }

    /** Returns the message for a refused login by the text of the switch ({@code docs/protocol.md} §2.4). */
    private static String refusal(VertoFailure cause) {
        String text = cause.text();
        if (text.contains("improper credentials")) {
            return "loginNeedsDomain";
        }
        if (text.contains("Login Incorrect")) {
            return "loginUnknown";
        }
        return text.contains("Authentication Failure") ? "loginWrongPassword" : "loginRefused";
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedStage(null);
    }

    /** Waits for the first state that decides. */
    private record Decision(CompletableFuture<ConnectionState> decided) implements VertoListener {

        @Override
        public void stateChanged(ConnectionState state) {
            boolean undecided = state instanceof ConnectionState.Connecting || state instanceof ConnectionState.Idle;
            if (!undecided) {
                decided.complete(state);
            }
        }

        @Override
        public void event(VertoEvent event) {}

        @Override
        public void request(ServerRequest request) {}
    }
}
