package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.demo.DirectoryUser;
import org.junit.jupiter.api.Test;

/** The page tells each problem between Gavel and the switch and how current its rows are, and recovers by itself. */
@ConsoleTest
class ProblemsWithTheSwitchAreShownIT {

    /** Each test has a moderator of its own, for it ends their connection. */
    private static void moderator(DemonstrationSwitch demonstration, String id) {
        demonstration
                .directory()
                .put(DirectoryUser.of(
                        id, "conference-liveArray", "conference-mod", "conference-chat", "conference-info"));
    }

    @Test
    void aLostConnectionIsToldAndComesBack(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3401-seven.local";
        moderator(demonstration, "lost");
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("lost", "1234").openRoom(room);
        assertThat(console.pill()).containsText("Live");

        demonstration.faults().drop("lost");
        demonstration.join(room, Caller.browser("2002", "Ben"));

        assertThat(console.row("Ben")).isVisible();
        assertThat(console.pill()).containsText("Live");
    }

    /** The socket stays open, and each answer says that a login is required. Gavel logs in again, and the moderator need not notice. */
    @Test
    void aLoginThatTheSwitchForgotIsMadeAnew(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3407-seven.local";
        moderator(demonstration, "forgotten");
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("forgotten", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
        assertThat(console.pill()).containsText("Live");
        AtomicInteger logins = new AtomicInteger();
        demonstration.faults().listen((user, frame) -> {
            if (frame.contains("\"login\"") && frame.contains("forgotten@")) {
                logins.incrementAndGet();
            }
        });

        demonstration.faults().forgetLogin("forgotten");

        await().atMost(Duration.ofSeconds(90)).until(() -> logins.get() > 0);
        assertThat(console.pill()).containsText("Live");
        demonstration.join(room, Caller.browser("2002", "Ben"));
        assertThat(console.row("Ben")).isVisible();
        console.press("Mute", "Ben");
        assertThat(console.row("Ben")).containsText("muted by forgotten");
        demonstration.faults().listen((user, frame) -> {});
    }

    @Test
    void aTakenOverConnectionIsShownAndCanBeTakenBack(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3402-seven.local";
        moderator(demonstration, "taken");
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("taken", "1234").openRoom(room);
        assertThat(console.pill()).containsText("Live");

        demonstration.faults().punt("taken");
        assertThat(console.pill()).containsText("Taken over");

        console.press("Take back");
        assertThat(console.pill()).containsText("Live");
    }

    @Test
    void missedEventsAreFetchedAgain(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3403-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();

        demonstration.faults().loseEvents("conference-liveArray", room, 2);
        demonstration.join(room, Caller.browser("2002", "Ben"));
        demonstration.join(room, Caller.browser("2003", "Cleo"));

        assertThat(console.row("Ben")).isVisible();
        assertThat(console.row("Cleo")).isVisible();
    }

    @Test
    void aRefusedRoomTellsExactlyWhatTheSwitchLacks(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3404-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("1018", "1234");
        console.page().navigate("/room?room=" + room);

        assertThat(console.page().getByLabel("Trouble")).containsText("does not let your account see this room");
        assertThat(console.page().getByLabel("Trouble")).containsText("It may do so while you are in the room: join.");
        assertThat(console.page().getByLabel("Lines for the switch’s configuration"))
                .containsText("<param name=\"jsonrpc-allowed-event-channels\""
                        + " value=\"conference-liveArray,conference-mod,conference-info,conference-chat\"/>");
        assertThat(console.row("Ada")).hasCount(0);
        assertThat(console.page().getByText("0 members")).hasCount(0);
        assertThat(console.page().getByText("– members")).isVisible();
        assertThat(console.page().getByText("The activity in the room is not known."))
                .isVisible();
    }

    @Test
    void aConferenceInAnotherDomainIsShownWhereItReallyIs(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3408-seven.local";
        console.signIn("super", "1234");
        demonstration.faults().inDomain(room, "elsewhere.test");
        demonstration.join(room, Caller.browser("2001", "Ada"));

        console.wallboard()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(room + "@elsewhere.test"))
                .click();

        assertThat(console.row("Ada")).isVisible();
        console.press("Lock");
        assertThat(console.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unlock")))
                .isVisible();
        Assertions.assertThat(demonstration.conference(room + " json_list")).contains("\"locked\":\ttrue");
        demonstration.end(room);
    }

    @Test
    void forgedEventsChangeNothingAndAreReported(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3405-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();

        Forger.forgesAMember(demonstration, room, "Mallory");

        assertThat(console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("Dropped a forged event");
        assertThat(console.row("Mallory")).hasCount(0);
    }

    @Test
    void aRoomThatIsNotRunningSaysSoAndComesToLife(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3406-seven.local";
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.page().getByLabel("Trouble")).containsText("Nobody is in the room");

        demonstration.join(room, Caller.browser("2001", "Ada"));

        assertThat(console.row("Ada")).isVisible();
        assertThat(console.page().getByLabel("Trouble")).isHidden();
    }
}
