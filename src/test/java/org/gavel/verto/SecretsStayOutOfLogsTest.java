package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class SecretsStayOutOfLogsTest {

    private static final String TOKEN = "t0ken-in-the-address";

    /** Keeps every line at every level. */
    private static final class Kept extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void noLineOfALifeWithTroubleHoldsOne() throws Exception {
        Kept kept = new Kept();
        Logger ours = Logger.getLogger("org.gavel.verto");
        Level before = ours.getLevel();
        ours.setLevel(Level.ALL);
        ours.addHandler(kept);
        try {
            liveThroughTrouble();
        } finally {
            ours.removeHandler(kept);
            ours.setLevel(before);
        }
        assertThat(kept.lines)
                .isNotEmpty()
                .noneMatch(line -> line.contains(VertoFixture.ADMIN.password()))
                .noneMatch(line -> line.contains(TOKEN))
                .noneMatch(line -> line.contains("forged\nline"));
    }

    @Test
    void noTextFormHoldsOne() {
        assertThat(Request.login(VertoFixture.ADMIN).toString()).doesNotContain(VertoFixture.ADMIN.password());
        assertThat(VertoFixture.ADMIN.toString()).doesNotContain(VertoFixture.ADMIN.password());
        assertThat(VertoSettings.of(URI.create("wss://pbx.example/ws?token=" + TOKEN))
                        .toString())
                .contains("pbx.example")
                .doesNotContain(TOKEN);
    }

    private static void liveThroughTrouble() throws Exception {
        try (ScriptedSwitch peer =
                        ScriptedSwitch.begin().onError("login", "{\"code\":-32603,\"message\":\"forged\\nline\"}");
                Wiretap tap = new Wiretap(peer.uri());
                VertoFixture fixture = new VertoFixture(URI.create(tap.uri() + "/?token=" + TOKEN)).start()) {
            fixture.awaitState(ConnectionState.Reconnecting.class);
            peer.on("login", ScriptedSwitch::acceptLogin);
            await().atMost(VertoFixture.PATIENCE).until(fixture.connection()::isLoggedIn);
            peer.broadcast("{broken " + VertoFixture.ADMIN.password());
            tap.cut();
            peer.onError("login", "{\"code\":-32001,\"message\":\"Authentication Failure\"}");
            await().atMost(VertoFixture.PATIENCE)
                    .until(() -> !fixture.connection().isLoggedIn());
        }
    }
}
