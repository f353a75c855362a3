package org.gavel.verto;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * A user's connection to a switch over WebSocket. Any thread may call it, and no method blocks. The listener and the
 * returned stages are called one at a time, without a lock held. They must not block, because the next answers wait for
 * them.
 */
public final class SwitchConnection implements VertoConnection {

    private final Reconnector reconnector;
    private final ApiRoutes routes = new ApiRoutes(this::ask);
    private final int maxPending;
    private final AtomicInteger asked = new AtomicInteger();

    SwitchConnection(
            VertoSettings settings,
            Credentials credentials,
            VertoListener listener,
            Transport transport,
            Mailbox mailbox,
            RandomGenerator random) {
        this.maxPending = settings.maxPending();
        this.reconnector = new Reconnector(settings, credentials, listener, transport, mailbox, random, routes::forget);
    }

    @Override
    public void start() {
        reconnector.start();
    }

    @Override
    public ConnectionState state() {
        return reconnector.state();
    }

    /** The counts of what came over this connection so far. */
    TrafficCounter.Traffic traffic() {
        return reconnector.traffic();
    }

    @Override
    public CompletionStage<SubscribeResult> subscribe(Collection<String> channels) {
        List<String> asking = List.copyOf(channels);
        if (asking.isEmpty()) {
            return CompletableFuture.completedStage(new SubscribeResult(Set.of(), Set.of()));
        }
        return told(ask(Request.subscribe(asking)).thenApply(answer -> Outcome.subscription(asking, answer)));
    }

    @Override
    public CompletionStage<Void> unsubscribe(Collection<String> channels) {
        List<String> ending = List.copyOf(channels);
        return ending.isEmpty()
                ? CompletableFuture.completedStage(null)
                : told(ask(Request.unsubscribe(ending)).thenApply(Outcome::unsubscription));
    }

    @Override
    public CompletionStage<Void> broadcast(String channel, JsonObject data) {
        return told(ask(Request.broadcast(channel, data)).thenApply(answer -> Outcome.broadcast(channel, answer)));
    }

    @Override
    public CompletionStage<String> fsapi(String command, String argument) {
        return told(routes.run(command, argument));
    }

    @Override
    public CompletionStage<JsonObject> request(String method, JsonObject params) {
        return told(ask(new Request(method, params)).thenApply(answer -> Outcome.result(method, answer)));
    }

    @Override
    public void keepSession(boolean keep) {
        reconnector.keepSession(keep);
    }

    @Override
    public void reopen() {
        reconnector.reopen();
    }

    @Override
    public void close() {
        reconnector.close();
    }

    /** The stage with its failure unwrapped from the {@link CompletionException} that dependent stages add. */
    private static <T> CompletionStage<T> told(CompletionStage<T> stage) {
        CompletableFuture<T> told = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                told.complete(value);
            } else {
                told.completeExceptionally(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        });
        return told;
    }

    private CompletableFuture<Frame.Answer> ask(Request request) {
        CompletableFuture<Frame.Answer> answer = new CompletableFuture<>();
        if (asked.incrementAndGet() > maxPending) {
            asked.decrementAndGet();
            answer.completeExceptionally(new VertoException(
                    new VertoFailure.Overloaded(request.method() + ": too many requests wait already; not sent")));
            return answer;
        }
        reconnector.send(request, answer);
        return answer.whenComplete((settled, failure) -> asked.decrementAndGet());
    }
}
