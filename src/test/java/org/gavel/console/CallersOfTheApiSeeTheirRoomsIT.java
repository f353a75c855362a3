package org.gavel.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gavel.Patience;
import org.junit.jupiter.api.Test;

/** A program sees what its account's wallboard shows: the rooms of its grants, live, and no others. */
class CallersOfTheApiSeeTheirRoomsIT {

    /** An account may ask twice a second. */
    private static final Duration BEHIND_EACH_OTHER = Duration.ofSeconds(1);

    private static final String HALL = "3000-seven.local@seven.local";
    private static final String BRIDGE = "3001-seven.local@seven.local";

    private final HttpClient http = HttpOne.client();

    @Test
    void andNoOthers() throws Exception {
        try (GavelServer server = new GavelServer(Map.of("gavel.demo.enabled", "true"))) {
            server.start();
            await().pollInterval(BEHIND_EACH_OTHER)
                    .untilAsserted(
                            () -> assertThat(rooms(server)).hasSize(9).contains(HALL + " live", BRIDGE + " live"));

            server.stop();
            grantOnly(server, "3000-seven.local");
            server.start();

            await().pollInterval(BEHIND_EACH_OTHER)
                    .untilAsserted(() -> assertThat(rooms(server)).containsExactly(HALL + " live"));
            assertThat(json(call(server, "/rooms/" + HALL)).getInt("members")).isPositive();
            HttpResponse<String> refused = call(server, "/rooms/" + BRIDGE);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(json(refused).getString("detail")).isEqualTo("This needs the permission see.");
            JsonObject granted =
                    json(call(server, "/me")).getJsonArray("granted").getJsonObject(0);
            assertThat(granted.getString("rooms")).isEqualTo(HALL);
            assertThat(granted.getJsonArray("permissions").toString())
                    .contains("\"see\"")
                    .doesNotContain("\"accounts\"");
        }
    }

    private List<String> rooms(GavelServer server) throws Exception {
        HttpResponse<String> answer = call(server, "/rooms");
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).getJsonArray("rooms").getValuesAs(JsonObject.class).stream()
                .map(room -> room.getString("room") + " " + room.getString("state"))
                .toList();
    }

    private HttpResponse<String> call(GavelServer server, String path) throws Exception {
        String pair = Base64.getEncoder().encodeToString("chair:demonstration-chair".getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path))
                        .timeout(Patience.LONG)
                        .header("Authorization", "Basic " + pair)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    /** While the server stands still, in its database. */
    private static void grantOnly(GavelServer server, String room) throws SQLException {
        Path file = server.files().base().resolve("data").resolve("gavel").resolve("gavel");
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + file.toAbsolutePath() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "gavel",
                        "gavel");
                Statement statement = database.createStatement()) {
            int changed = statement.executeUpdate("update access_grant set scope = 'ONE', room = '" + room
                    + "' where account_id = (select id from account where login = 'chair')");
            assertThat(changed).isEqualTo(1);
        }
    }
}
