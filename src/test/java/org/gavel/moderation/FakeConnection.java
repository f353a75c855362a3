package org.gavel.moderation;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.Credentials;
import org.gavel.verto.Subscription;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoEvent;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;
import org.gavel.verto.VertoListener;

/** A connection to a {@link FakeSwitch}: answers at once, on the caller's thread. */
final class FakeConnection implements VertoConnection {

    final Set<String> subscribed = new HashSet<>();
    private final FakeSwitch at;
    private final Credentials credentials;
    private final VertoListener listener;
    private volatile ConnectionState state = new ConnectionState.Idle(Instant.now());
    final List<String> requests = new ArrayList<>();
    boolean closed;
    boolean keepsSession;
    int reopened;

    FakeConnection(FakeSwitch at, Credentials credentials, VertoListener listener) {
        this.at = at;
        this.credentials = credentials;
        this.listener = listener;
    }

    @Override
    public void start() {
        at.connections.add(this);
        at.opened++;
        logIn();
    }

    private void logIn() {
        become(
                isRight()
                        ? new ConnectionState.LoggedIn(Instant.now(), "s", credentials.login())
                        : new ConnectionState.Refused(
                                Instant.now(), new VertoFailure.LoginRefused(-32001, "Authentication Failure")));
    }

    /** A switch that forces no domain wants one in the login. */
    private boolean isRight() {
        return credentials.login().contains("@") && credentials.password().equals(at.password);
    }

    /** As its permissions name this user. */
    private String user() {
        return credentials.login().replaceFirst("@.*", "");
    }

    /** The socket is lost. */
    void drop() {
        subscribed.clear();
        become(new ConnectionState.Reconnecting(Instant.now(), 1, new VertoFailure.Unreachable("lost")));
    }

    void comeBack() {
        logIn();
    }

    private void become(ConnectionState next) {
        state = next;
        listener.stateChanged(next);
    }

    void hear(VertoEvent event) {
        listener.event(event);
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    @Override
    public CompletionStage<Subscription> subscribe(Collection<String> channels) {
        if (!isLoggedIn()) {
            return failed(new VertoFailure.NotConnected("down"));
        }
        Set<String> granted =
                channels.stream().filter(channel -> at.grants(user(), channel)).collect(Collectors.toSet());
        subscribed.addAll(granted);
        Set<String> refused = new HashSet<>(channels);
        refused.removeAll(granted);
        return CompletableFuture.completedStage(new Subscription(granted, refused));
    }

    @Override
    public CompletionStage<Void> unsubscribe(Collection<String> channels) {
        subscribed.removeAll(List.copyOf(channels));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> broadcast(String channel, JsonObject data) {
        if (!at.grants(user(), channel)) {
            return failed(new VertoFailure.NotPermitted(List.of(channel), "Permission Denied."));
        }
        if (data.containsKey("liveArray")) {
            at.boot(this);
        } else {
            at.control(data);
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<String> fsapi(String command, String argument) {
        if (at.silent && !argument.equals("json_list")) {
            return failed(new VertoFailure.TimedOut("no answer"));
        }
        return at.mayApi.contains(user())
                ? CompletableFuture.completedStage(at.api(argument))
                : failed(new VertoFailure.NotPermitted(List.of(), "Permission Denied"));
    }

    @Override
    public CompletionStage<JsonObject> request(String method, JsonObject params) {
        requests.add(method);
        return failed(new VertoFailure.Refused(-32601, "not here"));
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
        closed = true;
        at.connections.remove(this);
        state = new ConnectionState.Closed(Instant.now());
    }

    private static <T> CompletionStage<T> failed(VertoFailure failure) {
        return CompletableFuture.failedStage(new VertoException(failure));
    }
}
