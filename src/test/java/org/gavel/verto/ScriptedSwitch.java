package org.gavel.verto;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.gavel.Patience;
import org.gavel.json.JsonText;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.SSLParametersWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;

/**
 * A peer that answers as a test scripts it. Without a script it accepts every login, answers pings and refuses the rest as an
 * unknown method.
 */
final class ScriptedSwitch extends WebSocketServer implements AutoCloseable {

    /** What to do about a request. */
    interface Script {
        void play(JsonObject request, WebSocket socket);
    }

    private final String scheme;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<JsonObject> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch ready = new CountDownLatch(1);

    private ScriptedSwitch(String scheme) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.scheme = scheme;
        setConnectionLostTimeout(0);
        setReuseAddr(true);
        on("login", ScriptedSwitch::acceptLogin);
        on("verto.ping", (request, socket) -> socket.send(result(request, "{\"message\":\"PONG\"}")));
    }

    static ScriptedSwitch begin() {
        return begun(new ScriptedSwitch("ws"));
    }

    static ScriptedSwitch beginSecure(SSLContext tls, String... protocols) {
        ScriptedSwitch secure = new ScriptedSwitch("wss");
        SSLParameters parameters = tls.getDefaultSSLParameters();
        if (protocols.length > 0) {
            parameters.setProtocols(protocols);
        }
        secure.setWebSocketFactory(new SSLParametersWebSocketServerFactory(tls, parameters));
        return begun(secure);
    }

    private static ScriptedSwitch begun(ScriptedSwitch peer) {
        peer.setDaemon(true);
        peer.start();
        try {
            if (!peer.ready.await(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the scripted switch did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return peer;
    }

    URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + getPort());
    }

    ScriptedSwitch on(String method, Script script) {
        scripts.put(method, script);
        return this;
    }

    /** Answers a method with this result. */
    ScriptedSwitch onResult(String method, String result) {
        return on(method, (request, socket) -> socket.send(result(request, result)));
    }

    /** Answers a method with this error. */
    ScriptedSwitch onError(String method, String error) {
        return on(method, (request, socket) -> socket.send(error(request, error)));
    }

    /** Never answers a method. */
    ScriptedSwitch onSilence(String method) {
        return on(method, (request, socket) -> {});
    }

    static void acceptLogin(JsonObject request, WebSocket socket) {
        String sessid = request.getJsonObject("params").getString("sessid");
        socket.send(result(request, "{\"message\":\"logged in\",\"sessid\":\"" + sessid + "\"}"));
        socket.send(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"verto.clientReady\",\"params\":{\"reattached_sessions\":[]}}");
    }

    static String result(JsonObject request, String result) {
        return answer(request, "result", result);
    }

    static String error(JsonObject request, String error) {
        return answer(request, "error", error);
    }

    private static String answer(JsonObject request, String kind, String value) {
        JsonObjectBuilder answer = JsonText.object().add("jsonrpc", "2.0").add("id", request.get("id"));
        return answer.add(kind, JsonText.read(value)).build().toString();
    }

    /** All requests of one method, in the order of arrival. */
    List<JsonObject> received(String method) {
        return received.stream()
                .filter(frame -> frame.getString("method", "").equals(method))
                .toList();
    }

    /** Everything that came. */
    List<JsonObject> received() {
        return List.copyOf(received);
    }

    int opened() {
        return opened.get();
    }

    @Override
    public void onStart() {
        ready.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        opened.incrementAndGet();
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        JsonObject frame = JsonText.readObject(text);
        received.add(frame);
        Script unknown = (request, to) -> to.send(error(
                request, "{\"code\":-32601,\"message\":\"Invalid Method, Missing Method or Permission Denied\"}"));
        scripts.getOrDefault(frame.getString("method", ""), unknown).play(frame, socket);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception thrown) {}

    @Override
    public void close() {
        try {
            stop(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
