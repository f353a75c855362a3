package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** After a press, the page shows the true outcome of the act, as the switch and the row have it. */
@ConsoleTest
class ActsShowTheirTrueOutcomeIT {

    /** What no row shows is asked for every few seconds. */
    private static final double SOON = 30_000;

    @Test
    void theRowAndTheActivityNameTheModerator(
            GavelConsole console, GavelConsole colleague, DemonstrationSwitch demonstration) {
        String room = "3301-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        colleague.signIn("super", "1234").openRoom(room);
        assertThat(colleague.row("Ada")).isVisible();

        console.press("Mute", "Ada");

        assertThat(console.row("Ada")).containsText(Pattern.compile("muted by admin, \\d\\d:\\d\\d"));
        assertThat(colleague.row("Ada")).containsText("by admin");
        assertThat(activity(console)).containsText("You muted Ada");
        assertThat(activity(colleague)).containsText("admin muted Ada");
    }

    @Test
    void kickingAsksFirstAndKeepsTheReason(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3302-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn("admin", "1234").openRoom(room);

        menu(console, "Ben", "Kick");
        Locator dialog = console.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Ben");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        Assertions.assertThat(demonstration.memberIds(room)).hasSize(2);

        menu(console, "Ben", "Kick");
        dialog.getByRole(AriaRole.TEXTBOX).fill("sings");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kick"))
                .click();

        assertThat(console.row("Ben")).containsText("left");
        assertThat(activity(console)).containsText("You kicked Ben");
        assertThat(activity(console)).containsText("sings");
        Assertions.assertThat(demonstration.memberIds(room)).hasSize(1);
    }

    @Test
    void aSelectionIsActedOnAsOne(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3303-seven.local";
        for (String name : new String[] {"Ada", "Ben", "Cleo"}) {
            demonstration.join(room, Caller.browser("2001", name));
        }
        console.signIn("admin", "1234").openRoom(room);

        console.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        console.row("Cleo").getByRole(AriaRole.CHECKBOX).check();
        console.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Mute").setExact(true))
                .click();

        assertThat(button(console, "Ada", "Unmute")).isVisible();
        assertThat(button(console, "Cleo", "Unmute")).isVisible();
        assertThat(button(console, "Ben", "Mute")).isVisible();
        assertThat(activity(console)).containsText("2 members");
    }

    @Test
    void muteAllLeavesModeratorsAlone(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3304-seven.local";
        demonstration.join(room, Caller.browser("2000", "Chair").asModerator());
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Chair")).containsText("moderator");

        console.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the room"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();

        assertThat(button(console, "Ada", "Unmute")).isVisible();
        assertThat(button(console, "Ben", "Unmute")).isVisible();
        assertThat(button(console, "Chair", "Mute")).isVisible();
    }

    @Test
    void lockingShowsAndNeedsThePermission(
            GavelConsole console, GavelConsole plain, DemonstrationSwitch demonstration) {
        String room = "3305-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("super", "1234").openRoom(room);
        plain.signIn("admin", "1234").openRoom(room);

        console.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lock").setExact(true))
                .click();

        assertThat(console.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Assertions.assertThat(demonstration.join(room, Caller.browser("2009", "Late")))
                .isEmpty();
        Locator refused = plain.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the room"))
                .getByRole(AriaRole.BUTTON)
                .nth(1);
        assertThat(refused).hasAttribute("aria-disabled", "true");
        assertThat(refused).hasAccessibleDescription(Pattern.compile("conference API"));
    }

    @Test
    void anObserverIsToldWhyActsAreDisabled(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3306-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("viewer", "1234").openRoom(room);

        assertThat(console.row("Ada")).isVisible();
        assertThat(button(console, "Ada", "Mute")).hasAttribute("aria-disabled", "true");
        assertThat(console.page().getByLabel("Trouble")).containsText("see this room");
    }

    @Test
    void anothersActPastGavelIsToldAsAnothers(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3307-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();

        demonstration.setMuted(room, ada, true);
        demonstration.faults().foreignResponse(room, room + " mute " + ada, "+OK mute " + ada + "\n");

        assertThat(console.row("Ada")).containsText("another moderator");
        assertThat(activity(console)).containsText("another moderator muted Ada");
    }

    @Test
    void anUnexplainedChangeIsAttributedToNoModerator(
            GavelConsole console, GavelConsole chinese, DemonstrationSwitch demonstration) {
        String room = "3311-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("super", "1234").openRoom(room);
        chinese.signIn("super", "1234");
        chinese.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();
        chinese.page().navigate("/room?room=" + room);
        Locator unknown = console.page().getByText("Lock not known");
        assertThat(unknown).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SOON));

        demonstration.conference(room + " lock");
        assertThat(console.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
        demonstration.conference(room + " unlock");
        demonstration.conference(room + " record /tmp/3311.wav");
        assertThat(console.page().locator("#recording"))
                .containsText("Recording · 0:0", new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        demonstration.conference(room + " norecord all");

        assertThat(activity(console))
                .containsText(
                        "Somebody else, not through Gavel, stopped the recording",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        assertThat(activity(console)).containsText("Somebody else, not through Gavel, locked the room");
        assertThat(activity(console)).containsText("Somebody else, not through Gavel, unlocked the room");
        assertThat(activity(console)).containsText("Somebody else, not through Gavel, started the recording");
        assertThat(activity(console)).not().containsText("moderator");
        Locator list = chinese.page().locator("#activityItems");
        assertThat(list).containsText("有人未经 Gavel 停止了录制", new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        assertThat(list).containsText("有人未经 Gavel 锁定了会议");
        assertThat(list).containsText("有人未经 Gavel 解锁了会议");
        assertThat(list).containsText("有人未经 Gavel 开始了录制");
        assertThat(list).not().containsText("主持人");
    }

    /** As from a switch that has not told of either. */
    @Test
    void anUnknownLockIsNotShownAsOpen(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3312-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.conference(room + " lock");
        console.page().routeWebSocket(Pattern.compile("/live$"), page -> {
            WebSocketRoute server = page.connectToServer();
            server.onMessage(
                    frame -> page.send(frame.text().replaceAll("\"(locked|rec)\":(true|false)", "\"$1\":null")));
        });
        console.signIn("super", "1234").openRoom(room);

        assertThat(console.page().getByText("Lock not known")).isVisible();
        assertThat(console.page().getByText("Recording not known")).isVisible();
        assertThat(console.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
        Locator acts =
                console.page().getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the room"));
        Locator lock = acts.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lock").setExact(true));
        assertThat(lock).isVisible();
        assertThat(lock).not().hasAttribute("aria-disabled", "true");
        console.checkAccessibility();

        acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More actions on the room"))
                .click();
        console.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Unlock"))
                .click();
        assertThat(activity(console)).containsText("You unlocked the room");
        Assertions.assertThat(demonstration.join(room, Caller.browser("2009", "Late")))
                .isPresent();
        lock.click();
        assertThat(activity(console)).containsText("You locked the room");
        Assertions.assertThat(demonstration.join(room, Caller.browser("2010", "Later")))
                .isEmpty();
    }

    @Test
    void anActivityListSaysSinceWhenItIsKept(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3313-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        Pattern english = Pattern.compile("Nothing has happened since \\d\\d:\\d\\d.*, when Gavel began to watch\\.");
        assertThat(console.page().locator("#activityEmpty")).hasText(english);

        console.page().navigate("/");
        console.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();
        console.page().navigate("/room?room=" + room);
        Pattern chinese = Pattern.compile("自 \\d\\d:\\d\\d.* Gavel 开始观察以来，还没有任何活动。");
        assertThat(console.page().locator("#activityEmpty")).hasText(chinese);
    }

    @Test
    void theKeyboardAloneIsEnough(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3308-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ben")).isVisible();

        console.grid().focus();
        console.page().keyboard().press("Home");
        console.page().keyboard().press("ArrowDown");
        console.page().keyboard().press("m");

        assertThat(button(console, "Ben", "Unmute")).isVisible();
        assertThat(button(console, "Ada", "Mute")).isVisible();
    }

    @Test
    void aKeyThatIsHeldActsOnce(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3309-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
        console.grid().focus();
        console.page().keyboard().press("Home");

        hold(console, "m", () -> assertThat(button(console, "Ada", "Unmute")).isVisible());
        assertThat(button(console, "Ada", "Unmute")).isVisible();

        button(console, "Ada", "Deafen").focus();
        hold(
                console,
                "Enter",
                () -> assertThat(button(console, "Ada", "Undeafen")).isVisible());
        assertThat(button(console, "Ada", "Undeafen")).isVisible();

        button(console, "Ada", "Unmute").dblclick();
        assertThat(button(console, "Ada", "Mute")).isVisible();
        console.grid().focus();
        console.page().keyboard().press("d");
        assertThat(activity(console)).containsText("You undeafened Ada");

        assertThat(activity(console)
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions()
                                .setHasText(Pattern.compile("You (muted|unmuted|deafened|undeafened) Ada"))))
                .hasCount(4);
    }

    /** A kick must be confirmed by a press of its own. */
    @Test
    void aKeyThatIsHeldConfirmsNothing(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3310-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        console.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        Locator kick = console.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kick"));
        Locator dialog = console.page().getByRole(AriaRole.DIALOG);
        kick.focus();

        hold(
                console,
                "Enter",
                () -> assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused());

        assertThat(dialog).isVisible();
        Assertions.assertThat(demonstration.memberIds(room)).hasSize(1);
    }

    /** As a keyboard does: it repeats the key until it is released. */
    private static void hold(GavelConsole console, String key, Runnable afterTheFirst) {
        console.page().keyboard().down(key);
        afterTheFirst.run();
        for (int i = 0; i < 10; i++) {
            console.page().keyboard().down(key);
        }
        console.page().keyboard().up(key);
    }

    private static void menu(GavelConsole console, String member, String act) {
        console.row(member).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        console.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(act))
                .first()
                .click();
    }

    private static Locator button(GavelConsole console, String member, String act) {
        return console.row(member)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true));
    }

    private static Locator activity(GavelConsole console) {
        return console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"));
    }
}
