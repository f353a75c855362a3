package org.gavel.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;

/** The first message of the pages' socket. */
final class FirstMessage implements WebSocket.Listener {

    private final CompletableFuture<String> first = new CompletableFuture<>();

    private FirstMessage() {}

    /**
     * Opens the socket.
     *
     * @param address of the server
     * @param headers of the request
     * @return the first text message, or {@code closed} and the code
     */
    static String of(HttpClient http, URI address, Map<String, String> headers) throws Exception {
        FirstMessage message = new FirstMessage();
        WebSocket.Builder socket = http.newWebSocketBuilder();
        headers.forEach(socket::header);
        socket.buildAsync(URI.create(address.toString().replaceFirst("^http", "ws") + "/live"), message)
                .get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS);
        return message.first.get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        first.complete(data.toString());
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        first.complete("closed " + code);
        return null;
    }
}
