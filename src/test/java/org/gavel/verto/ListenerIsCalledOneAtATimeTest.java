package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;

class ListenerIsCalledOneAtATimeTest {

    /** Notices a second caller, and fails at every call. */
    private static final class Touchy implements VertoListener {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicBoolean met = new AtomicBoolean();
        private final List<Integer> serials = new CopyOnWriteArrayList<>();

        @Override
        public void stateChanged(ConnectionState state) {
            enterAndFail();
        }

        @Override
        public void event(VertoEvent event) {
            serials.add(event.params().getInt("eventSerno"));
            enterAndFail();
        }

        @Override
        public void request(ServerRequest request) {
            enterAndFail();
        }

        private void enterAndFail() {
            if (inside.incrementAndGet() > 1) {
                met.set(true);
            }
            LockSupport.parkNanos(1);
            inside.decrementAndGet();
            throw new IllegalStateException("the listener fails");
        }
    }

    @Test
    void inOrderAndWithoutHarmFromItsFailures() throws Exception {
        int events = 300;
        Touchy touchy = new Touchy();
        try (ScriptedSwitch peer = ScriptedSwitch.begin().onResult("echo", "{\"message\":\"here\"}");
                VertoFixture fixture = new VertoFixture(peer.uri(), given -> given, touchy).logIn()) {
            for (int serial = 0; serial < events; serial++) {
                peer.broadcast("{\"id\":1,\"method\":\"verto.event\",\"params\":{\"eventSerno\":" + serial + "}}");
            }
            await().atMost(VertoFixture.PATIENCE).until(() -> touchy.serials.size() == events);
            assertThat(touchy.serials).isSorted().doesNotHaveDuplicates();
            assertThat(touchy.met).isFalse();
            assertThat(VertoFixture.value(fixture.connection().request("echo", JsonText.empty()))
                            .getString("message"))
                    .isEqualTo("here");
        }
    }
}
