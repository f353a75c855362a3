package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.demo.DirectoryUser;
import org.junit.jupiter.api.Test;

/** Each page of a moderator tells of a call to them at the switch; pages of other moderators do not. */
@ConsoleTest
class ACallIsAnnouncedOnAllPagesIT {

    private static void moderator(DemonstrationSwitch demonstration, String id) {
        demonstration.directory().put(DirectoryUser.of(id, "conference-liveArray", "conference-mod"));
    }

    private static LivePage page(GavelConsole console, GavelServer server) throws Exception {
        LivePage page = LivePage.of(console, server);
        page.await("link", link -> link.getString("state").equals("live"));
        page.await("calls", calls -> calls.getJsonArray("calls").isEmpty());
        return page;
    }

    private static JsonObject ringing(LivePage page) {
        return page.await("calls", calls -> calls.toString().contains("\"ringing\""))
                .getJsonArray("calls")
                .getJsonObject(0);
    }

    @Test
    void onEachOfTheirPagesAndNowhereElse(
            GavelServer server, GavelConsole console, GavelConsole other, DemonstrationSwitch demonstration)
            throws Exception {
        moderator(demonstration, "called");
        moderator(demonstration, "uncalled");
        console.signIn("called", "1234");
        other.signIn("uncalled", "1234");
        String id = UUID.randomUUID().toString();

        try (LivePage one = page(console, server);
                LivePage two = page(console, server);
                LivePage foreign = page(other, server)) {
            demonstration.faults().invite("called", id);

            for (LivePage page : new LivePage[] {one, two}) {
                JsonObject call = ringing(page);
                assertThat(call.getString("call")).isEqualTo(id);
                assertThat(call.getString("name")).isEqualTo("Somebody");
                assertThat(call.getString("number")).isEqualTo("2001");
                assertThat(call.getBoolean("incoming")).isTrue();
                assertThat(page.await("sdp", sdp -> true).getString("kind")).isEqualTo("offer");
            }
            foreign.send("{'t':'hangup','id':'1','call':'" + id + "'}");
            assertThat(foreign.await("called", called -> true).getBoolean("ok")).isFalse();

            two.send("{'t':'hangup','id':'1','call':'" + id + "','how':'reject'}");
            assertThat(one.await("ended", ended -> true).getString("cause")).isEqualTo("HUNG_UP");
            assertThat(foreign.all()).doesNotContain("ringing");
        }
    }

    @Test
    void withNoPageOpenTheSwitchIsToldThatTheyAreBusy(
            GavelServer server, GavelConsole console, DemonstrationSwitch demonstration) throws Exception {
        moderator(demonstration, "absent");
        console.signIn("absent", "1234");
        try (LivePage page = page(console, server)) {
            page.send("{'t':'wall'}");
        }
        console.page().navigate("about:blank");
        Queue<String> said = new ConcurrentLinkedQueue<>();
        demonstration.faults().listen((user, frame) -> said.add(user + ' ' + frame));

        Awaitility.await().untilAsserted(() -> {
            String id = UUID.randomUUID().toString();
            demonstration.faults().invite("absent", id);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> said.toString().contains("USER_BUSY")
                            && said.toString().contains(id));
        });
    }
}
