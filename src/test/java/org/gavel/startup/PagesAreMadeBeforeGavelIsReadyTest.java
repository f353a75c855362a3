package org.gavel.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gavel.web.session.WarmUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server makes one page of each kind before it says that it is ready, so the first visitor does not wait for that. */
class PagesAreMadeBeforeGavelIsReadyTest {

    private static final List<String> ONE_OF_EACH_KIND =
            List.of("/sign-in", "/wallboard", "/room", "/me", "/admin/account");

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final List<String> made = new CopyOnWriteArrayList<>();
    private final AtomicInteger deploying = new AtomicInteger();
    private final AtomicInteger ready = new AtomicInteger();
    private final List<String> madeWhenReady = new CopyOnWriteArrayList<>();
    private final WarmPages pages = new WarmPages(new WarmUp(), executor);
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        pages.end();
        server.stop(0);
        executor.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean withSecret = Optional.ofNullable(exchange.getRequestHeaders().getFirst(WarmUp.HEADER))
                .filter(secret -> secret.length() == 64)
                .isPresent();
        int said = deploying.getAndDecrement() > 0 ? 404 : withSecret ? status : 200;
        if (withSecret && said == 200) {
            made.add(exchange.getRequestURI().getPath());
        }
        try (exchange) {
            exchange.sendResponseHeaders(said, -1);
        }
    }

    private void make() {
        make("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void make(String address) {
        pages.begin(address, () -> {
            madeWhenReady.addAll(made);
            ready.incrementAndGet();
        });
        await().until(() -> ready.get() > 0);
    }

    @Test
    void oneOfEachKind() {
        make();

        assertThat(madeWhenReady).containsAll(ONE_OF_EACH_KIND);
        assertThat(new ArrayList<>(made)).isEqualTo(madeWhenReady);
        assertThat(ready).hasValue(1);
    }

    @Test
    void afterTheServerHasDeployedAllOfIt() {
        deploying.set(3);
        make();

        assertThat(madeWhenReady).containsAll(ONE_OF_EACH_KIND);
    }

    @Test
    void aServerThatCannotMakeThemIsReadyAllTheSame() {
        status = 500;
        make();

        assertThat(made).isEmpty();
    }

    @Test
    void oneThatDoesNotAnswerItselfToo() {
        server.stop(0);
        make();

        assertThat(made).isEmpty();
    }
}
