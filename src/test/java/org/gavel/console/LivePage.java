package org.gavel.console;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.gavel.Patience;
import org.gavel.json.JsonText;

/** A page's socket that a test drives; it can send what no page of Gavel sends. */
final class LivePage implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Patience.LONG;

    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int closed;
    private WebSocket socket;

    private LivePage() {}

    /** With the session of this console. */
    static LivePage of(GavelConsole console, GavelServer server) throws Exception {
        LivePage page = new LivePage();
        String origin = server.address().toString();
        page.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", console.cookies())
                .header("Origin", origin)
                .buildAsync(URI.create(origin.replaceFirst("^http", "ws") + "/live"), page)
                .get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS);
        return page;
    }

    LivePage send(String message) {
        socket.sendText(message.replace('\'', '"'), true).join();
        return this;
    }

    /** The first message of that kind that is so, already heard or to come. */
    JsonObject await(String kind, Predicate<JsonObject> so) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> heard(kind, so), found -> !found.isEmpty())
                .get(0);
    }

    private List<JsonObject> heard(String kind, Predicate<JsonObject> so) {
        return heard.stream()
                .filter(message -> message.getString("t").equals(kind))
                .filter(so)
                .toList();
    }

    /** The code with which the server closed it, once it has. */
    int closedWith() {
        return Awaitility.await().atMost(PATIENCE).until(() -> closed, code -> code != 0);
    }

    /** Everything that was heard, as text. */
    String all() {
        return heard.toString();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(JsonText.readObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
