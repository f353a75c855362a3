package org.gavel.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.Patience;
import org.gavel.console.GavelConsole;
import org.gavel.console.GavelServer;

/**
 * A page's socket that asks for a room and acknowledges every possible frame, but reads nothing from its TCP connection until
 * it is told to: the worst case for the server's memory.
 */
final class NonReadingPage implements WebSocket.Listener, AutoCloseable {

    private static final int SEEN_AHEAD = 1_000_000;

    private final AtomicInteger heard = new AtomicInteger();
    private WebSocket socket;

    private NonReadingPage() {}

    static NonReadingPage of(GavelConsole console, GavelServer server, String room) throws Exception {
        NonReadingPage page = new NonReadingPage();
        String origin = server.address().toString();
        page.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", console.cookies())
                .header("Origin", origin)
                .buildAsync(URI.create(origin.replaceFirst("^http", "ws") + "/live"), page)
                .get(20, TimeUnit.SECONDS);
        page.send("{\"t\":\"room\",\"room\":\"" + room + "@seven.local\",\"query\":{},\"first\":0,\"count\":200}");
        return page;
    }

    /** Says that it has painted all frames until now, so that the server makes the next. */
    void seen() {
        send("{\"t\":\"seen\",\"n\":" + SEEN_AHEAD + "}");
    }

    /** How many messages it has read. */
    int heard() {
        return heard.get();
    }

    private void send(String message) {
        socket.sendText(message, true)
                .orTimeout(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public void onOpen(WebSocket opened) {
        // Nothing is asked for, so nothing is read.
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (last) {
            heard.incrementAndGet();
        }
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
