package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.moderation.act.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tries every page, message and act with every role, without pages and scripts: Gavel does what is granted, refuses everything
 * else, and reveals nothing in a refusal.
 */
@ConsoleTest
class OnlyGrantedActionsAreDoneIT {

    /** The permission of each page of the administration, written here once more because the server's table may be wrong. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("/admin/accounts", "accounts");
        PAGES.put("/admin/account", "accounts");
        PAGES.put("/admin/roles", "roles");
        PAGES.put("/admin/role", "roles");
        PAGES.put("/admin/rooms", "rooms");
        PAGES.put("/admin/room", "rooms");
        PAGES.put("/admin/switches", "switches");
        PAGES.put("/admin/switch", "switches");
        PAGES.put("/admin/settings", "settings");
        PAGES.put("/admin/audit", "audit");
        PAGES.put("/admin/audit.csv", "audit");
    }

    /** On a member by its handle, or on the room. */
    private static final Map<String, String> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("mute", "mute");
        ACTS.put("unmute", "mute");
        ACTS.put("deaf", "deaf");
        ACTS.put("undeaf", "deaf");
        ACTS.put("gain", "levels");
        ACTS.put("volume", "levels");
        ACTS.put("energy", "levels");
        ACTS.put("tones", "tones");
        ACTS.put("unfloor", "floor");
        ACTS.put("floor", "floor");
        ACTS.put("pin", "entry");
        ACTS.put("nopin", "entry");
        ACTS.put("maxmembers", "entry");
        ACTS.put("autoenergy", "levels");
        ACTS.put("agc", "levels");
        ACTS.put("moh", "entry");
        ACTS.put("nomoh", "entry");
        ACTS.put("recordStart", "record");
        ACTS.put("recordPause", "record");
        ACTS.put("recordResume", "record");
        ACTS.put("recordStop", "record");
        ACTS.put("entersound", "entry");
        ACTS.put("exitsound", "entry");
        ACTS.put("dialIn", "dial");
        ACTS.put("lock", "lock");
        ACTS.put("unlock", "lock");
        ACTS.put("kick", "kick");
    }

    private static final String NOT_PERMITTED = "Your roles do not permit";

    /** The accounts at the switch that play them: each may do everything there. */
    enum Role {
        ADMINISTRATOR(
                1,
                "see numbers mute deaf levels tones floor entry record kick lock join dial accounts roles rooms switches settings"
                        + " audit"),
        MODERATOR(2, "see numbers mute deaf levels tones floor entry record kick lock join dial"),
        OBSERVER(3, "see"),
        NONE(4, "");

        private final int digit;
        private final String permissions;

        Role(int digit, String permissions) {
            this.digit = digit;
            this.permissions = permissions;
        }

        boolean may(String permission) {
            return List.of(permissions.split(" ")).contains(permission);
        }
    }

    /** The logins of accounts with exactly one role, each made once on the tests' server. */
    private static final Map<Role, String> LOGINS = new EnumMap<>(Role.class);

    private final HttpClient http = HttpOne.client();

    /** An account with that role and an account at the switch that may do everything there. */
    private static void signIn(Role role, GavelConsole administrator, GavelConsole console) {
        if (role == Role.ADMINISTRATOR) {
            console.signIn("super", "1234");
            return;
        }
        console.signIn(LOGINS.computeIfAbsent(role, none -> made(role, administrator)), Administration.PASSWORD);
    }

    private static String made(Role role, GavelConsole administrator) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return new Administration(administrator).makeAccount("walk-" + name, role == Role.NONE ? "" : name, "super");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPage(Role role, GavelServer server, GavelConsole administrator, GavelConsole console) throws Exception {
        signIn(role, administrator, console);

        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            boolean may = role.may(page.getValue());
            for (String path : List.of(page.getKey(), page.getKey() + ".xhtml", page.getKey() + ";a=b")) {
                if (path.contains(".csv.")) {
                    continue;
                }
                HttpResponse<String> answer = get(server, console, path);
                assertThat(answer.statusCode()).as("%s as %s", path, role).isEqualTo(may ? 200 : 403);
                if (!may) {
                    assertThat(answer.body()).doesNotContain("super@seven.local");
                }
            }
            int taken = page.getKey().endsWith(".csv") ? 405 : 200;
            assertThat(post(server, console, page.getKey()).statusCode())
                    .as("a form to %s as %s", page.getKey(), role)
                    .isEqualTo(may ? taken : 403);
        }
        assertThat(get(server, console, "/").statusCode()).isEqualTo(200);
        assertThat(get(server, console, "/me").statusCode()).isEqualTo(200);
        assertThat(get(server, console, "/admin/nothing").statusCode()).isEqualTo(404);
        assertThat(get(server, console, "/WEB-INF/web.xml").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyAct(
            Role role,
            GavelServer server,
            GavelConsole administrator,
            GavelConsole console,
            DemonstrationSwitch demonstration)
            throws Exception {
        String room = "325" + role.digit + "-seven.local";
        demonstration
                .join(room, Caller.phone("+49 30 5550 4711", "Ada Lovelace"))
                .orElseThrow();
        signIn(role, administrator, console);

        try (LivePage page = LivePage.of(console, server)) {
            int handle = open(page, room, role);
            for (Map.Entry<String, String> act : ACTS.entrySet()) {
                assertOutcome(page, act.getKey(), handle, role.may(act.getValue()), role);
            }
        }
        String members = demonstration.conference(room + " list");
        assertThat(members.contains("Ada Lovelace")).isEqualTo(!role.may("kick"));
    }

    /** The member's handle; a guessed one where the role does not see the member. */
    private static int open(LivePage page, String room, Role role) {
        page.send("{'t':'room','room':'" + room + "@seven.local','query':{},'first':0,'count':50}");
        if (!role.may("see")) {
            JsonObject head =
                    page.await("room", frame -> frame.containsKey("head")).getJsonObject("head");
            assertThat(head.getString("state")).isEqualTo("refused");
            assertThat(head.getString("why")).contains(NOT_PERMITTED);
            return 1;
        }
        page.await(
                "room",
                frame -> frame.containsKey("head")
                        && frame.getJsonObject("head")
                                .getJsonObject("may")
                                .toString()
                                .contains(role.may("lock") ? "\"lock\":true" : NOT_PERMITTED));
        JsonObject frame = page.await(
                "room",
                each -> each.containsKey("rows") && !each.getJsonArray("rows").isEmpty());
        JsonObject row = frame.getJsonArray("rows").getJsonObject(0);
        assertThat(row.getString("no").contains("30 5550")).isEqualTo(role.may("numbers"));
        return row.getInt("i");
    }

    private static void assertOutcome(LivePage page, String act, int handle, boolean may, Role role) {
        Act declared = Act.ofWire(act).orElseThrow();
        String on = declared.onRoom() ? "" : ",'rows':[" + handle + "]";
        String value = declared.entered()
                .map(shape -> ",'value':'" + shape.example() + "'")
                .orElse("");
        page.send("{'t':'act','id':'" + act + "','act':'" + act + "'" + value + on + "}");
        JsonObject done = page.await("done", message -> message.getString("id").equals(act));
        if (may) {
            assertThat(done.getInt("ok")).as("%s as %s: %s", act, role, done).isEqualTo(1);
        } else {
            assertThat(done.getInt("ok")).as("%s as %s", act, role).isZero();
            assertThat(done.getString("why")).contains(NOT_PERMITTED);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyMessage(
            Role role,
            GavelServer server,
            GavelConsole administrator,
            GavelConsole console,
            DemonstrationSwitch demonstration)
            throws Exception {
        String room = "326" + role.digit + "-seven.local";
        demonstration
                .join(room, Caller.phone("+49 30 5550 4712", "Grace Hopper"))
                .orElseThrow();
        signIn(role, administrator, console);
        boolean sees = role.may("see");

        try (LivePage page = LivePage.of(console, server)) {
            page.await("link", link -> link.getString("state").equals("live"));
            page.send("{'t':'wall'}");
            page.await("wall", wall -> true);
            page.send("{'t':'room','room':'" + room + "@seven.local','query':{},'first':0,'count':50}");
            page.await(
                    "room",
                    frame -> frame.containsKey("ids")
                            && frame.getJsonArray("ids").isEmpty() != sees);
            page.send("{'t':'query','query':{'search':'grace'},'first':0,'count':50}");
            page.send("{'t':'window','first':0,'count':10}");
            page.send("{'t':'active'}").send("{'t':'retry'}").send("{'t':'seen','n':1}");
            page.send("{'t':'act','id':'x','act':'format','rows':[1]}");
            page.await("error", error -> true);

            assertThat(page.all().contains("Grace Hopper")).isEqualTo(sees);
            assertThat(page.all().contains("30 5550")).isEqualTo(role.may("numbers"));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyMessageAboutCalls(Role role, GavelServer server, GavelConsole administrator, GavelConsole console)
            throws Exception {
        String room = "327" + role.digit + "-seven.local";
        signIn(role, administrator, console);

        try (LivePage page = LivePage.of(console, server)) {
            page.await("link", link -> link.getString("state").equals("live"));
            page.await("calls", calls -> calls.getJsonArray("calls").isEmpty());
            page.send("{'t':'room','room':'" + room + "@seven.local','query':{},'first':0,'count':50}");
            page.await("room", frame -> frame.containsKey("head"));
            page.send("{'t':'prepare','id':'media'}");
            assertThat(page.await("media", media -> true).getBoolean("dial")).isEqualTo(role.may("dial"));

            assertCalled(page, "'t':'call','room':'" + room + "@seven.local'", role.may("join"), role);
            assertCalled(page, "'t':'call','to':'4711'", role.may("dial"), role);
            assertCalled(page, "'t':'transfer','to':'4711'", role.may("dial"), role);
            for (String rest : List.of("hangup", "hold", "unhold", "take", "answer", "update")) {
                assertThat(called(page, "'t':'" + rest + "'").getBoolean("ok")).isFalse();
            }
            assertThat(called(page, "'t':'dtmf','digits':'1'").getBoolean("ok")).isFalse();
            assertThat(called(page, "'t':'replace','other':'x'").getBoolean("ok"))
                    .isFalse();
            assertThat(called(page, "'t':'call','to':'1','sdp':'<script>'").getBoolean("ok"))
                    .isFalse();
        }
    }

    /** Gavel does not refuse a permitted caller; the switch may. */
    private static void assertCalled(LivePage page, String message, boolean may, Role role) {
        JsonObject called = called(page, message);
        boolean permitted = called.isNull("why") || !called.getString("why").contains(NOT_PERMITTED);
        assertThat(permitted).as("%s as %s: %s", message, role, called).isEqualTo(may);
    }

    private static JsonObject called(LivePage page, String message) {
        String id = UUID.randomUUID().toString();
        String sdp = message.contains("'sdp'") ? "" : ",'sdp':'v=0\\r\\nm=audio 9 RTP/AVP 0\\r\\n'";
        page.send("{" + message + ",'id':'" + id + "','call':'" + id + "'" + sdp + "}");
        return page.await("called", answer -> answer.getString("id").equals(id));
    }

    private HttpResponse<String> get(GavelServer server, GavelConsole console, String path) throws Exception {
        return http.send(request(server, console, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a form of their own page would come. */
    private HttpResponse<String> post(GavelServer server, GavelConsole console, String path) throws Exception {
        String token =
                console.page().locator("input[name='gavel-token']").first().inputValue();
        HttpRequest request = request(server, console, path)
                .header("Origin", server.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("gavel-token=" + token + "&primefaces.nonce=" + nonce()
                        + "&jakarta.faces.ViewState=" + state(path)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Pages of the administration have one, of which the server may have forgotten how to read it. */
    private static String state(String path) {
        return path.startsWith("/admin") ? "QUFB".repeat(100) : "stateless";
    }

    /** As PrimeFaces makes them. */
    private static String nonce() {
        byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    private static HttpRequest.Builder request(GavelServer server, GavelConsole console, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Accept", "text/html")
                .header("Cookie", console.cookies());
    }
}
