package org.gavel.demo;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.gavel.Patience;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;

/** A client that keeps every frame as text, for tests of the wire. It is not Gavel's own client. */
final class TestClient extends WebSocketClient {

    static final Duration PATIENCE = Patience.LONG;

    final String sessid = UUID.randomUUID().toString();
    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger pongs = new AtomicInteger();
    private volatile int closeCode;
    private volatile String user;

    private TestClient(URI uri) {
        super(uri);
        setConnectionLostTimeout(0);
    }

    static TestClient connect(URI uri) {
        TestClient client = new TestClient(uri);
        try {
            if (!client.connectBlocking(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("no connection to " + uri);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return client;
    }

    void leave() {
        close();
    }

    /** Sends a request, and returns its reply. */
    JsonObject request(String method, JsonObject params) {
        return JsonText.readObject(requestText(method, params));
    }

    /** Sends a request, and returns its reply as it came. */
    String requestText(String method, JsonObject params) {
        int id = ids.incrementAndGet();
        JsonObject request = JsonText.object()
                .add("jsonrpc", "2.0")
                .add("method", method)
                .add("params", params)
                .add("id", id)
                .build();
        send(request.toString());
        return awaitFrame(frame -> isReplyTo(frame, id));
    }

    private static boolean isReplyTo(String frame, int id) {
        return frame.startsWith("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",") && !frame.contains("\"method\":\"verto.");
    }

    /** Whether a frame answers a request, rather than being a request of the server. */
    static boolean isReply(String frame) {
        return !frame.contains("\"method\":\"verto.") && !frame.startsWith("#");
    }

    JsonObject login(String name) {
        user = name;
        return request(
                "login",
                JsonText.object()
                        .add("login", name)
                        .add("passwd", "1234")
                        .add("sessid", sessid)
                        .build());
    }

    JsonObject subscribe(String... channels) {
        var names = JsonText.array();
        for (String channel : channels) {
            names.add(channel);
        }
        return request(
                "verto.subscribe", JsonText.object().add("eventChannel", names).build());
    }

    JsonObject broadcast(String channel, JsonValue data) {
        return request(
                "verto.broadcast",
                JsonText.object().add("eventChannel", channel).add("data", data).build());
    }

    JsonObject bootstrap(String room) {
        String channel = DemoStage.channel("conference-liveArray", room);
        JsonObject array = JsonText.object()
                .add("command", "bootstrap")
                .add("context", channel)
                .add("name", room)
                .add("obj", JsonText.empty())
                .build();
        return broadcast(channel, JsonText.object().add("liveArray", array).build());
    }

    JsonObject command(String room, String data) {
        return broadcast(DemoStage.channel("conference-mod", room), JsonText.readObject(data));
    }

    JsonObject fsapi(String arguments) {
        return request(
                "fsapi",
                JsonText.object().add("cmd", "conference").add("arg", arguments).build());
    }

    /** Waits for a frame, and returns the first that fits. */
    String awaitFrame(Predicate<String> wanted) {
        return awaitFrames(wanted, 1).get(0);
    }

    /** Waits for so many frames that fit. */
    List<String> awaitFrames(Predicate<String> wanted, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> frames.stream().filter(wanted).count() >= count);
        return frames.stream().filter(wanted).toList();
    }

    List<String> frames() {
        return List.copyOf(frames);
    }

    /** The frames that hold all of these texts. */
    List<String> frames(String... parts) {
        return frames.stream()
                .filter(frame -> List.of(parts).stream().allMatch(frame::contains))
                .toList();
    }

    /** The payloads of LiveArray events so far, those of one action. */
    List<JsonObject> liveArray(String action) {
        return frames("\"eventChannel\":\"conference-liveArray.").stream()
                .map(TestClient::data)
                .filter(data -> JsonFields.text(data, "action", "").equals(action))
                .toList();
    }

    static JsonObject data(String frame) {
        return JsonFields.object(JsonFields.object(JsonText.readObject(frame), "params"), "data");
    }

    String user() {
        return user;
    }

    /** Takes over the frames of an earlier connection of the same client. */
    void remember(List<String> earlier) {
        frames.addAll(0, earlier);
    }

    void forget() {
        frames.clear();
    }

    int awaitClose() {
        await().atMost(PATIENCE).until(() -> closeCode != 0);
        return closeCode;
    }

    int pongs() {
        return pongs.get();
    }

    @Override
    public void onWebsocketPong(org.java_websocket.WebSocket connection, Framedata frame) {
        pongs.incrementAndGet();
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
        frames.add(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        closeCode = code;
    }

    @Override
    public void onError(Exception e) {}
}
