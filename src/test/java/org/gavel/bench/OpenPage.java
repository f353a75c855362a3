package org.gavel.bench;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gavel.Patience;

/**
 * A page without a browser: it asks for what a page asks for, answers each frame that it has it, and measures how old the rows in it
 * are. Of what it hears it keeps nothing.
 */
final class OpenPage implements WebSocket.Listener, AutoCloseable {

    private static final String NUMBER = "\"n\":";
    private static final String SCORE = "\"s\":";

    private final Stamps stamps;
    private final StringBuilder part = new StringBuilder();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong characters = new AtomicLong();
    private final CompletableFuture<Void> shown = new CompletableFuture<>();
    private volatile Samples ages = new Samples();
    private volatile int closed;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private WebSocket socket;

    private OpenPage(Stamps stamps) {
        this.stamps = stamps;
    }

    static OpenPage open(BenchVisitor visitor, Stamps stamps) {
        OpenPage page = new OpenPage(stamps);
        URI live = URI.create(visitor.gavel().toString().replaceFirst("^http", "ws") + "/live");
        page.socket = visitor.http()
                .newWebSocketBuilder()
                .header("Cookie", visitor.cookie())
                .header("Origin", visitor.gavel().toString())
                .buildAsync(live, page)
                .orTimeout(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        return page;
    }

    /** Shows the first rows of a room; returns when its first frame with rows is there. */
    OpenPage showRoom(String room, int rows) {
        send("{\"t\":\"room\",\"room\":\"" + room + "@seven.local\",\"query\":{},\"first\":0,\"count\":" + rows + "}");
        return awaitShown();
    }

    /** Shows the wallboard; returns when the first tiles are there. */
    OpenPage showWall() {
        send("{\"t\":\"wall\"}");
        return awaitShown();
    }

    private OpenPage awaitShown() {
        shown.orTimeout(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS).join();
        return this;
    }

    /** What was measured since the last call. */
    Samples takeAges() {
        Samples taken = ages;
        ages = new Samples();
        return taken;
    }

    long frames() {
        return frames.get();
    }

    /** Of all frames; as many as bytes, for the benchmark's rows are ASCII. */
    long characters() {
        return characters.get();
    }

    /** The code with which it was closed, 0 while it is open. */
    int closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard();
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void heard() {
        characters.addAndGet(part.length());
        boolean room = part.indexOf("{\"t\":\"room\"") == 0;
        if (!room && part.indexOf("{\"t\":\"wall\"") != 0) {
            return;
        }
        frames.incrementAndGet();
        send("{\"t\":\"seen\",\"n\":" + numberAfter(part.indexOf(NUMBER) + NUMBER.length()) + "}");
        if (!room) {
            shown.complete(null);
            return;
        }
        for (int at = part.indexOf(SCORE); at >= 0; at = part.indexOf(SCORE, at + 1)) {
            shown.complete(null);
            stamps.since(numberAfter(at + SCORE.length())).ifPresent(ages::add);
        }
    }

    private int numberAfter(int start) {
        int number = 0;
        for (int at = start; at < part.length() && Character.isDigit(part.charAt(at)); at++) {
            number = number * 10 + Character.digit(part.charAt(at), 10);
        }
        return number;
    }

    /** Sends behind what is being sent, and does not wait. */
    private synchronized void send(String text) {
        sent = sent.handle((done, failure) -> null).thenCompose(then -> socket.sendText(text, true));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed = code;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed = -1;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
