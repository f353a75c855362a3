package org.gavel.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.gavel.demo.DemonstrationSwitch;

/** A page without Gavel ({@code bare.html}), which reads the switch's socket itself; served from a free port of 127.0.0.1. */
final class BarePage implements AutoCloseable {

    private static final Map<String, String> FILES = Map.of(
            "/bare.html", "text/html; charset=utf-8",
            "/bare.js", "text/javascript; charset=utf-8");

    private final HttpServer server;

    private BarePage(HttpServer server) {
        this.server = server;
    }

    static BarePage serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", BarePage::answer);
            server.start();
            return new BarePage(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its address for a room of a switch, with the user by whom it logs in there. */
    String address(DemonstrationSwitch demonstration, String room, String user) {
        Map<String, String> asked = Map.of(
                "switch",
                demonstration.uri().toString(),
                "domain",
                demonstration.domain(),
                "room",
                room,
                "user",
                user,
                "password",
                BenchStage.PASSWORD);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/bare.html?"
                + asked.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String type = FILES.get(path);
        try (exchange) {
            if (type == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            try (InputStream file = BarePage.class.getResourceAsStream(path.substring(1))) {
                byte[] content = file.readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }
}
