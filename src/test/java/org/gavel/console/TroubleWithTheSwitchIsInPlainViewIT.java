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

/** Whatever happens between Gavel and the switch, the page says how far it can be trusted, and heals by itself. */
@DeskTest
class TroubleWithTheSwitchIsInPlainViewIT {

    /** Each test has a moderator of its own, for it throws him out. */
    private static void moderator(DemonstrationSwitch demonstration, String id) {
        demonstration
                .directory()
                .put(DirectoryUser.of(
                        id, "conference-liveArray", "conference-mod", "conference-chat", "conference-info"));
    }

    @Test
    void aLostConnectionIsToldAndComesBack(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3401-seven.local";
        moderator(demonstration, "lost");
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("lost", "1234").openRoom(room);
        assertThat(desk.pill()).containsText("Live");

        demonstration.traps().drop("lost");
        demonstration.join(room, Caller.browser("2002", "Ben"));

        assertThat(desk.row("Ben")).isVisible();
        assertThat(desk.pill()).containsText("Live");
    }

    /** The socket lives, and everything on it is answered that a login is required: nobody has to notice it but Gavel. */
    @Test
    void aLoginThatTheSwitchForgotIsMadeAnew(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3407-seven.local";
        moderator(demonstration, "forgotten");
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("forgotten", "1234").openRoom(room);
        assertThat(desk.row("Ada")).isVisible();
        assertThat(desk.pill()).containsText("Live");
        AtomicInteger logins = new AtomicInteger();
        demonstration.traps().listen((user, frame) -> {
            if (frame.contains("\"login\"") && frame.contains("forgotten@")) {
                logins.incrementAndGet();
            }
        });

        demonstration.traps().forgetLogin("forgotten");

        await().atMost(Duration.ofSeconds(90)).until(() -> logins.get() > 0);
        assertThat(desk.pill()).containsText("Live");
        demonstration.join(room, Caller.browser("2002", "Ben"));
        assertThat(desk.row("Ben")).isVisible();
        desk.press("Mute", "Ben");
        assertThat(desk.row("Ben")).containsText("muted by forgotten");
        demonstration.traps().listen((user, frame) -> {});
    }

    @Test
    void whoIsTakenOverIsToldAndCanTakeBack(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3402-seven.local";
        moderator(demonstration, "taken");
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("taken", "1234").openRoom(room);
        assertThat(desk.pill()).containsText("Live");

        demonstration.traps().punt("taken");
        assertThat(desk.pill()).containsText("Taken over");

        desk.press("Take back");
        assertThat(desk.pill()).containsText("Live");
    }

    @Test
    void missedEventsAreFetchedAgain(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3403-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ada")).isVisible();

        demonstration.traps().loseEvents("conference-liveArray", room, 2);
        demonstration.join(room, Caller.browser("2002", "Ben"));
        demonstration.join(room, Caller.browser("2003", "Cleo"));

        assertThat(desk.row("Ben")).isVisible();
        assertThat(desk.row("Cleo")).isVisible();
    }

    @Test
    void aRefusedRoomTellsExactlyWhatTheSwitchLacks(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3404-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("1018", "1234");
        desk.page().navigate("/room?room=" + room);

        assertThat(desk.page().getByLabel("Trouble")).containsText("does not let your account see this room");
        assertThat(desk.page().getByLabel("Trouble")).containsText("It may do so while you are in the room: join.");
        assertThat(desk.page().getByLabel("Lines for the switch’s configuration"))
                .containsText("<param name=\"jsonrpc-allowed-event-channels\""
                        + " value=\"conference-liveArray,conference-mod,conference-info,conference-chat\"/>");
        assertThat(desk.row("Ada")).hasCount(0);
        assertThat(desk.page().getByText("0 members")).hasCount(0);
        assertThat(desk.page().getByText("– members")).isVisible();
        assertThat(desk.page().getByText("The activity in the room is not known."))
                .isVisible();
    }

    @Test
    void aConferenceInAnotherDomainIsShownWhereItReallyIs(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3408-seven.local";
        desk.signIn("super", "1234");
        demonstration.traps().inDomain(room, "elsewhere.test");
        demonstration.join(room, Caller.browser("2001", "Ada"));

        desk.wallboard()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(room + "@elsewhere.test"))
                .click();

        assertThat(desk.row("Ada")).isVisible();
        desk.press("Lock");
        assertThat(desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unlock")))
                .isVisible();
        Assertions.assertThat(demonstration.conference(room + " json_list")).contains("\"locked\":\ttrue");
        demonstration.end(room);
    }

    @Test
    void forgedEventsChangeNothingAndAreReported(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3405-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ada")).isVisible();

        Forger.forgesAMember(demonstration, room, "Mallory");

        assertThat(desk.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("Dropped a forged event");
        assertThat(desk.row("Mallory")).hasCount(0);
    }

    @Test
    void aRoomThatIsNotRunningSaysSoAndComesToLife(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3406-seven.local";
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.page().getByLabel("Trouble")).containsText("Nobody is in the room");

        demonstration.join(room, Caller.browser("2001", "Ada"));

        assertThat(desk.row("Ada")).isVisible();
        assertThat(desk.page().getByLabel("Trouble")).isHidden();
    }
}
