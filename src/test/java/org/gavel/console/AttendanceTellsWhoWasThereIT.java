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

/** The Attendance page shows who was in a conference, when and how long, to accounts with the permission. */
@ConsoleTest
class AttendanceTellsWhoWasThereIT {

    private static final String NUMBER = "+49 30 5550 4711";

    private final HttpClient http = HttpOne.client();

    @Test
    void fromTheRoomToAConferenceAndItsPeople(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3611-seven.local";
        int ada = demonstration.join(room, Caller.phone("2001", "Ada Lovelace")).orElseThrow();
        demonstration.join(room, Caller.phone("2002", "Ben"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Ada Lovelace")).isVisible();
        demonstration.leave(room, ada);
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace"));

        console.page().getByRole(AriaRole.LINK, named("Attendance")).click();
        Locator conference = written(console, "3");
        assertThat(conference).containsText("Running");
        assertThat(chart(console, "Chart of how many members each of the latest conferences has had: one conference"))
                .isVisible();
        console.checkAccessibility();
        conference.getByRole(AriaRole.LINK).click();

        assertThat(row(console, "Ben")).containsText("Present");
        Locator line = row(console, "Ada Lovelace");
        assertThat(line).hasCount(1);
        assertThat(line).containsText("2001");
        assertThat(chart(console, "Chart of how many members were present")).isVisible();
        assertThat(console.page().getByText("Figures of the chart")).isVisible();
        console.checkAccessibility();

        line.getByRole(AriaRole.BUTTON).click();
        assertThat(console.page().getByRole(AriaRole.TABLE, exactly("Stays")).getByRole(AriaRole.ROW))
                .hasCount(3);
    }

    /** The page of a room compares its conferences, and shows them to each person as they left it. */
    @Test
    void theConferencesOfARoomAreComparedAndSorted(
            GavelConsole administrator, GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3614-seven.local";
        String address = "/attendance?room=" + room + "%40seven.local";
        String login = new Administration(administrator).makeAccount("reader", "administrator", "super");
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace"));
        demonstration.join(room, Caller.phone("2002", "Ben"));
        console.signIn(login, Administration.PASSWORD).openRoom(room);
        assertThat(console.row("Ben")).isVisible();
        console.page().navigate(address);
        written(console, "2");
        demonstration.end(room);
        Locator ended = rows(console).locator("td:nth-child(2) time");
        refreshUntil(console, ended, 1);
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace"));
        refreshUntil(console, rows(console), 2);
        written(console, "1");

        assertThat(chart(console, "2 conferences, at most 2 members")).isVisible();
        console.page().getByText("Figures of the chart").click();
        Locator figures = console.page()
                .getByRole(AriaRole.REGION, exactly("Figures of the chart"))
                .locator("tbody tr");
        assertThat(figures).hasCount(2);
        assertThat(figures.first().locator("td").last()).hasText("2");
        assertThat(figures.last().locator("td").last()).hasText("1");

        assertThat(header(console, "Began")).hasAttribute("aria-sort", "descending");
        assertThat(rows(console).first()).containsText("Conference 2");
        Locator members = header(console, "Members");
        members.click();
        assertThat(members).hasAttribute("aria-sort", "ascending");
        assertThat(rows(console).first()).containsText("Conference 2");
        members.click();
        assertThat(members).hasAttribute("aria-sort", "descending");
        assertThat(rows(console).first()).containsText("Conference 1");
        console.press("Columns");
        console.page()
                .locator(".ui-columntoggler-item")
                .filter(new Locator.FilterOptions().setHasText("Longest stay"))
                .click();
        assertThat(header(console, "Longest stay")).isHidden();

        await().pollInSameThread().untilAsserted(() -> {
            console.page().navigate(address);
            assertThat(header(console, "Members")).hasAttribute("aria-sort", "descending");
            assertThat(header(console, "Longest stay")).isHidden();
        });
        assertThat(rows(console).first()).containsText("Conference 1");
    }

    @Test
    void theTableIsDownloadedAndHasTheNumbersThatTheReaderMaySee(
            GavelConsole administrator, GavelConsole observer, GavelServer server, DemonstrationSwitch demonstration)
            throws Exception {
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
            GavelConsole administrator, GavelConsole console, GavelServer server, DemonstrationSwitch demonstration)
            throws Exception {
        String room = "3613-seven.local";
        demonstration.join(room, Caller.phone("2001", "Ada Lovelace"));
        new Administration(administrator);
        administrator.openRoom(room);
        assertThat(administrator.row("Ada Lovelace")).isVisible();
        String address = "?room=" + room + "%40seven.local";
        await().untilAsserted(() -> assertThat(
                        get(server, administrator, "/attendance.csv" + address).body())
                .contains("Ada Lovelace"));

        console.signIn("1010", "1234");
        console.page().navigate("/attendance" + address);

        assertThat(console.page()
                        .getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("The switch does not let")))
                .isVisible();
        assertThat(get(server, console, "/attendance.csv" + address).statusCode())
                .isEqualTo(403);
    }

    /** The first conference of the table, as soon as one has so many members: the database is a moment behind the room. */
    private static Locator written(GavelConsole console, String members) {
        // A cell begins with the name of its column, which is shown where the page is narrow.
        Locator count = rows(console)
                .locator("td")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Members\\s*" + members + "\\s*$")));
        refreshUntil(console, count, 1);
        return rows(console).first();
    }

    private static void refreshUntil(GavelConsole console, Locator shown, int times) {
        await().pollInSameThread().until(() -> {
            console.page().getByRole(AriaRole.LINK, exactly("Refresh")).click();
            return shown.count() == times;
        });
    }

    private static Locator chart(GavelConsole console, String description) {
        return console.page().getByRole(AriaRole.IMG, named(description));
    }

    /** A column of a table of PrimeFaces; the figures of a chart are a plain table. */
    private static Locator header(GavelConsole console, String title) {
        return console.page().locator(".ui-datatable thead th").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator rows(GavelConsole console) {
        return console.page().locator("tbody.ui-datatable-data").getByRole(AriaRole.ROW);
    }

    private static Locator row(GavelConsole console, String text) {
        return rows(console).filter(new Locator.FilterOptions().setHasText(text));
    }

    private HttpResponse<String> get(GavelServer server, GavelConsole as, String path) throws Exception {
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
