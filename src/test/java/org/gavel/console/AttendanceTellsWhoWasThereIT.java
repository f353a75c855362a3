package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** Who was in a conference, when and how long, is read on a page of its own, by those who may. */
@DeskTest
class AttendanceTellsWhoWasThereIT {

    private static final String NUMBER = "+49 30 5550 4711";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void fromTheRoomToAConferenceAndItsPeople(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3611-seven.local";
        int ada = demonstration.join(room, Caller.phone("2001", "Ada Lovelace")).orElseThrow();
        demonstration.join(room, Caller.phone("2002", "Ben"));
        desk.signIn("super", "1234").openRoom(room);
        assertThat(desk.row("Ada Lovelace")).isVisible();
        demonstration.leave(room, ada);
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace"));

        desk.page().getByRole(AriaRole.LINK, named("Attendance")).click();
        Locator conference = written(desk, "3");
        assertThat(conference).containsText("Running");
        desk.checkAccessibility();
        conference.getByRole(AriaRole.LINK).click();

        assertThat(row(desk, "Ben")).containsText("Present");
        Locator line = row(desk, "Ada Lovelace");
        assertThat(line).hasCount(1);
        assertThat(line).containsText("2001");
        assertThat(desk.page().getByRole(AriaRole.IMG, named("Chart of how many members were present")))
                .isVisible();
        assertThat(desk.page().getByText("Figures of the chart")).isVisible();
        desk.checkAccessibility();

        line.getByRole(AriaRole.BUTTON).click();
        assertThat(desk.page().getByRole(AriaRole.TABLE, exactly("Stays")).getByRole(AriaRole.ROW))
                .hasCount(3);
    }

    @Test
    void theTableIsDownloadedAndHasTheNumbersThatTheReaderMaySee(
            Desk administrator, Desk observer, GavelServer server, DemonstrationSwitch demonstration) throws Exception {
        String room = "3612-seven.local";
        demonstration.join(room, Caller.phone(NUMBER, "=1+1"));
        Administration administration = new Administration(administrator);
        administrator.openRoom(room);
        assertThat(administrator.row("=1+1")).isVisible();
        String address = "/attendance.csv?room=" + room + "%40seven.local";
        await().untilAsserted(() ->
                assertThat(get(server, administrator, address).body()).contains("'=1+1"));
        assertThat(get(server, administrator, address).body()).contains("'" + NUMBER);

        String login = administration.makeAccount("reader", "observer", "super");
        observer.signIn(login, Administration.PASSWORD);

        assertThat(get(server, observer, address).statusCode()).isEqualTo(403);
        assertThat(get(server, observer, "/attendance?room=" + room + "%40seven.local")
                        .statusCode())
                .isEqualTo(403);
        observer.openRoom(room);
        assertThat(observer.page().getByRole(AriaRole.LINK, named("Attendance")))
                .hasCount(0);
    }

    /** Gavel permits it to all moderators; the switch lets this one see no room. */
    @Test
    void thePastIsNoWayAroundTheSwitch(
            Desk administrator, Desk desk, GavelServer server, DemonstrationSwitch demonstration) throws Exception {
        String room = "3613-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace"));
        new Administration(administrator);
        administrator.openRoom(room);
        assertThat(administrator.row("Ada Lovelace")).isVisible();
        String address = "?room=" + room + "%40seven.local";
        await().untilAsserted(() -> assertThat(
                        get(server, administrator, "/attendance.csv" + address).body())
                .contains("Ada Lovelace"));

        desk.signIn("1010", "1234");
        desk.page().navigate("/attendance" + address);

        assertThat(desk.page()
                        .getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("The switch does not let")))
                .isVisible();
        assertThat(get(server, desk, "/attendance.csv" + address).statusCode()).isEqualTo(403);
    }

    /** The only conference, as soon as it has so many members: the database is a moment behind the room. */
    private static Locator written(Desk desk, String members) {
        // A cell begins with the name of its column, which is shown where the page is narrow.
        Locator count = rows(desk)
                .locator("td")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Members\\s*" + members + "\\s*$")));
        await().pollInSameThread().until(() -> {
            desk.page().getByRole(AriaRole.LINK, exactly("Refresh")).click();
            return count.count() == 1;
        });
        return rows(desk).first();
    }

    private static Locator rows(Desk desk) {
        return desk.page().locator("tbody.ui-datatable-data").getByRole(AriaRole.ROW);
    }

    private static Locator row(Desk desk, String text) {
        return rows(desk).filter(new Locator.FilterOptions().setHasText(text));
    }

    private HttpResponse<String> get(GavelServer server, Desk as, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Cookie", as.cookies())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
