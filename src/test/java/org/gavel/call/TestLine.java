package org.gavel.call;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gavel.json.JsonText;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.ServerRequest;
import org.gavel.verto.SubscribeResult;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoEvent;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;
import org.gavel.verto.VertoListener;

/** A connection to a switch that the test plays. It answers as scripted, or when the test answers. */
final class TestLine implements VertoConnection {

    /** What was asked. */
    record Asked(String method, JsonObject params, CompletableFuture<JsonObject> answer) {

        String call() {
            return params.getJsonObject("dialogParams").getString("callID");
        }
    }

    final List<Asked> asked = new ArrayList<>();
    final Set<String> mayHave = new HashSet<>();
    final Set<String> subscribed = new HashSet<>();
    private final Deque<Asked> unanswered = new ArrayDeque<>();
    private final Map<String, JsonObject> results = new HashMap<>();
    private final Map<String, VertoFailure> failures = new HashMap<>();
    private final VertoListener listener;
    private volatile ConnectionState state = new ConnectionState.Idle(Instant.EPOCH);
    boolean waits;
    boolean keepsSession;
    int reopened;
    boolean closed;

    TestLine(VertoListener listener) {
        this.listener = listener;
    }

    // ---- what the test does --------------------------------------------------------------------------------------

    void result(String method, String json) {
        failures.remove(method);
        results.put(method, JsonText.readObject(json));
    }

    void refuse(String method, String why) {
        failures.put(method, new VertoFailure.Refused(-32002, method + ": " + why));
    }

    /** Answers what was asked first and not answered. */
    void answerNext(JsonObject result) {
        unanswered.removeFirst().answer().complete(result);
    }

    void say(String method, String params) {
        say(method, JsonText.readObject(params));
    }

    void say(String method, JsonObject params) {
        listener.request(new ServerRequest(method, params));
    }

    void event(JsonObject params) {
        listener.event(new VertoEvent(params.getString("eventChannel", ""), Optional.empty(), params, false));
    }

    void drop() {
        become(new ConnectionState.Reconnecting(Instant.EPOCH, 1, new VertoFailure.Unreachable("lost")));
        subscribed.clear();
    }

    void comeBack() {
        become(new ConnectionState.LoggedIn(Instant.EPOCH, "s", "1000"));
    }

    void become(ConnectionState next) {
        state = next;
        listener.stateChanged(next);
    }

    List<String> methods() {
        return asked.stream().map(Asked::method).toList();
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    // ---- the connection --------------------------------------------------------------------------------------------

    @Override
    public void start() {
        comeBack();
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    @Override
    public CompletionStage<JsonObject> request(String method, JsonObject params) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        if (!isLoggedIn()) {
            answer.completeExceptionally(new VertoException(new VertoFailure.NotConnected("down")));
            return answer;
        }
        Asked one = new Asked(method, params, answer);
        asked.add(one);
        if (waits) {
            unanswered.add(one);
        } else if (failures.containsKey(method)) {
            answer.completeExceptionally(new VertoException(failures.get(method)));
        } else {
            answer.complete(results.getOrDefault(method, JsonText.empty()));
        }
        return answer;
    }

    @Override
    public CompletionStage<SubscribeResult> subscribe(Collection<String> channels) {
        Set<String> granted = new HashSet<>(channels);
        granted.retainAll(mayHave);
        Set<String> refused = new HashSet<>(channels);
        refused.removeAll(mayHave);
        subscribed.addAll(granted);
        return CompletableFuture.completedStage(new SubscribeResult(granted, refused));
    }

    @Override
    public CompletionStage<Void> unsubscribe(Collection<String> channels) {
        subscribed.removeAll(channels);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> broadcast(String channel, JsonObject data) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<String> fsapi(String command, String argument) {
        return CompletableFuture.failedStage(
                new VertoException(new VertoFailure.NotPermitted(List.of(), "Permission Denied")));
    }

    @Override
    public void keepSession(boolean keep) {
        keepsSession = keep;
    }

    @Override
    public void reopen() {
        reopened++;
        drop();
        comeBack();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            become(new ConnectionState.Closed(Instant.EPOCH));
        }
    }
}
