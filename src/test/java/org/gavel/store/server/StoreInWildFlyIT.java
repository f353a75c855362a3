package org.gavel.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.commons.csv.CSVFormat;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.gavel.Patience;
import org.gavel.account.AccessRefusal;
import org.gavel.account.AccountKind;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInCredential;
import org.gavel.account.SignInOutcome;
import org.gavel.account.SignedOut;
import org.gavel.account.store.AccountEntity;
import org.gavel.account.store.AccountSearchText;
import org.gavel.account.store.GrantEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.attendance.AttendanceWriter;
import org.gavel.audit.AuditTrail;
import org.gavel.conference.ConferenceId;
import org.gavel.csv.SpreadsheetText;
import org.gavel.json.JsonBinding;
import org.gavel.livearray.LiveArrayChange;
import org.gavel.rate.RateLimit;
import org.gavel.roster.LiveRoster;
import org.gavel.roster.store.RosterMirror;
import org.gavel.settings.SwitchTarget;
import org.gavel.settings.store.SettingEntity;
import org.gavel.store.SchemaMigration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@RunAsClient
class StoreInWildFlyIT {

    private static final Duration LONG = Patience.LONG;

    @RegisterExtension
    @Order(1)
    static final ServerDatabase DATABASE = new ServerDatabase();

    /** Starts the server, so it comes behind what prepares it. */
    @RegisterExtension
    @Order(2)
    static final ArquillianExtension ARQUILLIAN = new ArquillianExtension();

    private final HttpClient http = HttpClient.newHttpClient();

    @ArquillianResource
    private URL server;

    @Deployment
    static WebArchive store() throws URISyntaxException {
        return ShrinkWrap.create(WebArchive.class, "store.war")
                .addPackage(JsonBinding.class.getPackage())
                .addPackage(ConferenceId.class.getPackage())
                .addPackage(SchemaMigration.class.getPackage())
                .addPackage(AttendanceWriter.class.getPackage())
                .addPackage(AuditTrail.class.getPackage())
                .addPackage(SpreadsheetText.class.getPackage())
                .addPackage(RosterMirror.class.getPackage())
                .addPackage(LiveRoster.class.getPackage())
                .addPackage(LiveArrayChange.class.getPackage())
                .addClasses(AccountEntity.class, RoleEntity.class, GrantEntity.class, AccountKind.class)
                .addClass(AccountSearchText.class)
                .addClass("org.gavel.account.store.TablePreferenceEntity")
                .addClass("org.gavel.account.store.TablePreferenceId")
                .addPackage(SettingEntity.class.getPackage())
                .addClass(SwitchTarget.class)
                .addClasses(Actor.class, Moderator.class, Permission.class, AccessRefusal.class)
                .addClasses(SignInAttempt.class, SignInCredential.class, SignInOutcome.class, SignedOut.class)
                .addClass(org.gavel.startup.Executors.class)
                .addClass("org.gavel.startup.Timers")
                .addClass("org.gavel.startup.ServerClock")
                .addPackage(RateLimit.class.getPackage())
                .addClasses(ProbeApplication.class, StoreProbe.class, Figures.class)
                .setWebXML("store-web.xml")
                .addAsResource("weld.properties")
                .addAsResource("META-INF/persistence.xml")
                .addAsResource("db/migration")
                .addAsLibraries(jarOf(Flyway.class), jarOf(PostgreSQLDatabaseType.class), jarOf(CSVFormat.class))
                .addAsWebInfResource(new File("src/main/webapp/WEB-INF/beans.xml"));
    }

    @Test
    void theSchemaIsMigratedAtTheStart() throws Exception {
        assertThat(get("schema").getInt("migrations")).isPositive();
    }

    @Test
    void jsonBindingStaysJsonB() throws Exception {
        assertThat(get("figures?room=none")).containsKey("pending").doesNotContainKey("waiting");
    }

    @Test
    void aFullRoomIsWrittenInBatches() throws Exception {
        post("statistics");
        post("join?room=full&count=1000");
        awaitWritten("full", 1000);

        JsonObject counted = get("statistics");
        assertThat(counted.getInt("inserts")).isGreaterThanOrEqualTo(2000);
        assertThat(counted.getInt("statements")).isLessThan(400);
    }

    @Test
    void aRosterThatHasNotChangedIsReadFromTheCache() throws Exception {
        post("join?room=cached&count=200&ago=60");
        awaitWritten("cached", 200);
        post("statistics");
        for (int time = 0; time < 5; time++) {
            assertThat(get("figures?room=cached").getInt("rows")).isEqualTo(200);
        }

        JsonObject counted = get("statistics");
        int hits = counted.getInt("cacheHits");
        int misses = counted.getInt("cacheMisses");
        assertThat(hits).as("of 5 times 200 rows; %d misses", misses).isGreaterThanOrEqualTo(1000);
        assertThat((double) hits / (hits + misses)).as("hit rate").isEqualTo(1.0);
    }

    @Test
    void rowsOfAnotherNodeAreNeverReadFromTheCache() throws Exception {
        post("join?room=shared&count=3&ago=60");
        awaitWritten("shared", 3);
        assertThat(get("figures?room=shared").getInt("muted")).isEqualTo(3);

        post("elsewhere?room=shared");

        assertThat(get("figures?room=shared").getInt("muted")).isEqualTo(2);
    }

    @Test
    void aDatabaseOutageLosesNoMember() throws Exception {
        post("join?room=lost&count=50");
        awaitWritten("lost", 50);

        DATABASE.stop();
        try {
            post("leave?room=lost&count=20");
            await().atMost(LONG).until(() -> get("figures?room=lost").getBoolean("failing"));
        } finally {
            DATABASE.start();
        }

        awaitWritten("lost", 50);
        assertThat(get("figures?room=lost").getInt("openStays")).isEqualTo(30);
        assertThat(get("figures?room=lost").getInt("rows")).isEqualTo(30);
    }

    private void awaitWritten(String room, int stays) {
        await().atMost(LONG).ignoreExceptions().untilAsserted(() -> {
            JsonObject figures = get("figures?room=" + room);
            assertThat(figures.getInt("pending")).isZero();
            assertThat(figures.getInt("stays")).isEqualTo(stays);
        });
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        String body = send(HttpRequest.newBuilder(uri(path)).GET());
        return Json.createReader(new StringReader(body)).readObject();
    }

    private void post(String path) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.timeout(LONG).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        return response.body();
    }

    private URI uri(String path) {
        return URI.create(server + "probe/" + path);
    }

    private static File jarOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
