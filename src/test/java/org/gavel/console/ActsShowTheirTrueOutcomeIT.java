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

/** A press comes to what the page then says, on the switch as on the row. */
@DeskTest
class ActsShowTheirTrueOutcomeIT {

    /** What no row shows is asked for every few seconds. */
    private static final double SOON = 30_000;

    @Test
    void whoActedStandsOnTheRowAndInTheActivityForEverybody(
            Desk desk, Desk colleague, DemonstrationSwitch demonstration) {
        String room = "3301-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        colleague.signIn("super", "1234").openRoom(room);
        assertThat(colleague.row("Ada")).isVisible();

        desk.press("Mute", "Ada");

        assertThat(desk.row("Ada")).containsText(Pattern.compile("muted by admin, \\d\\d:\\d\\d"));
        assertThat(colleague.row("Ada")).containsText("by admin");
        assertThat(activity(desk)).containsText("You muted Ada");
        assertThat(activity(colleague)).containsText("admin muted Ada");
    }

    @Test
    void kickingAsksFirstAndKeepsTheReason(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3302-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        desk.signIn("admin", "1234").openRoom(room);

        menu(desk, "Ben", "Kick");
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Ben");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        Assertions.assertThat(demonstration.memberIds(room)).hasSize(2);

        menu(desk, "Ben", "Kick");
        dialog.getByRole(AriaRole.TEXTBOX).fill("sings");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kick"))
                .click();

        assertThat(desk.row("Ben")).containsText("left");
        assertThat(activity(desk)).containsText("You kicked Ben");
        assertThat(activity(desk)).containsText("sings");
        Assertions.assertThat(demonstration.memberIds(room)).hasSize(1);
    }

    @Test
    void aSelectionIsActedOnAsOne(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3303-seven.local";
        for (String name : new String[] {"Ada", "Ben", "Cleo"}) {
            demonstration.join(room, Caller.browser("2001", name));
        }
        desk.signIn("admin", "1234").openRoom(room);

        desk.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        desk.row("Cleo").getByRole(AriaRole.CHECKBOX).check();
        desk.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Mute").setExact(true))
                .click();

        assertThat(button(desk, "Ada", "Unmute")).isVisible();
        assertThat(button(desk, "Cleo", "Unmute")).isVisible();
        assertThat(button(desk, "Ben", "Mute")).isVisible();
        assertThat(activity(desk)).containsText("2 members");
    }

    @Test
    void muteAllLeavesModeratorsAlone(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3304-seven.local";
        demonstration.join(room, Caller.browser("2000", "Chair").asModerator());
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        desk.signIn("super", "1234").openRoom(room);
        assertThat(desk.row("Chair")).containsText("moderator");

        desk.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the room"))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();

        assertThat(button(desk, "Ada", "Unmute")).isVisible();
        assertThat(button(desk, "Ben", "Unmute")).isVisible();
        assertThat(button(desk, "Chair", "Mute")).isVisible();
    }

    @Test
    void lockingShowsAndNeedsThePermission(Desk desk, Desk plain, DemonstrationSwitch demonstration) {
        String room = "3305-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("super", "1234").openRoom(room);
        plain.signIn("admin", "1234").openRoom(room);

        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lock").setExact(true))
                .click();

        assertThat(desk.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
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
    void whoMayOnlyLookIsToldWhyNothingCanBePressed(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3306-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("viewer", "1234").openRoom(room);

        assertThat(desk.row("Ada")).isVisible();
        assertThat(button(desk, "Ada", "Mute")).hasAttribute("aria-disabled", "true");
        assertThat(desk.page().getByLabel("Trouble")).containsText("see this room");
    }

    @Test
    void anothersActPastGavelIsToldAsAnothers(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3307-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ada")).isVisible();

        demonstration.setMuted(room, ada, true);
        demonstration.traps().foreignResponse(room, room + " mute " + ada, "+OK mute " + ada + "\n");

        assertThat(desk.row("Ada")).containsText("another moderator");
        assertThat(activity(desk)).containsText("another moderator muted Ada");
    }

    @Test
    void whatOnlyItsEffectTellsIsNotPutDownToAModerator(Desk desk, Desk chinese, DemonstrationSwitch demonstration) {
        String room = "3311-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("super", "1234").openRoom(room);
        chinese.signIn("super", "1234");
        chinese.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();
        chinese.page().navigate("/room?room=" + room);
        Locator unknown = desk.page().getByText("Lock not known");
        assertThat(unknown).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SOON));

        demonstration.conference(room + " lock");
        assertThat(desk.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
        demonstration.conference(room + " unlock");
        demonstration.conference(room + " record /tmp/3311.wav");
        assertThat(desk.page().getByText("Recording", new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
        demonstration.conference(room + " norecord all");

        assertThat(activity(desk))
                .containsText(
                        "Recording stopped, not through Gavel",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        assertThat(activity(desk)).containsText("Somebody else, not through Gavel, locked the room");
        assertThat(activity(desk)).containsText("Somebody else, not through Gavel, unlocked the room");
        assertThat(activity(desk)).containsText("Recording started, not through Gavel");
        assertThat(activity(desk)).not().containsText("moderator");
        Locator list = chinese.page().locator("#activityItems");
        assertThat(list).containsText("录制已停止（未经 Gavel）", new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
        assertThat(list).containsText("有人未经 Gavel 锁定了会议");
        assertThat(list).containsText("有人未经 Gavel 解锁了会议");
        assertThat(list).containsText("录制已开始（未经 Gavel）");
        assertThat(list).not().containsText("主持人");
    }

    /** As from a switch that has not told of either. */
    @Test
    void whatTheSwitchDoesNotTellIsNotTakenForOpen(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3312-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.conference(room + " lock");
        desk.page().routeWebSocket(Pattern.compile("/live$"), page -> {
            WebSocketRoute server = page.connectToServer();
            server.onMessage(
                    frame -> page.send(frame.text().replaceAll("\"(locked|rec)\":(true|false)", "\"$1\":null")));
        });
        desk.signIn("super", "1234").openRoom(room);

        assertThat(desk.page().getByText("Lock not known")).isVisible();
        assertThat(desk.page().getByText("Recording not known")).isVisible();
        assertThat(desk.page().getByText("Locked", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
        Locator acts =
                desk.page().getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the room"));
        Locator lock = acts.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lock").setExact(true));
        assertThat(lock).isVisible();
        assertThat(lock).not().hasAttribute("aria-disabled", "true");
        desk.checkAccessibility();

        acts.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More actions on the room"))
                .click();
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Unlock"))
                .click();
        assertThat(activity(desk)).containsText("You unlocked the room");
        Assertions.assertThat(demonstration.join(room, Caller.browser("2009", "Late")))
                .isPresent();
        lock.click();
        assertThat(activity(desk)).containsText("You locked the room");
        Assertions.assertThat(demonstration.join(room, Caller.browser("2010", "Later")))
                .isEmpty();
    }

    @Test
    void anActivityListSaysSinceWhenItIsKept(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3313-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        Pattern english = Pattern.compile("Nothing has happened since \\d\\d:\\d\\d.*, when Gavel began to watch\\.");
        assertThat(desk.page().locator("#activityEmpty")).hasText(english);

        desk.page().navigate("/");
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();
        desk.page().navigate("/room?room=" + room);
        Pattern chinese = Pattern.compile("自 \\d\\d:\\d\\d.* Gavel 开始关注以来，还没有任何活动。");
        assertThat(desk.page().locator("#activityEmpty")).hasText(chinese);
    }

    @Test
    void theKeyboardAloneIsEnough(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3308-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ben")).isVisible();

        desk.grid().focus();
        desk.page().keyboard().press("Home");
        desk.page().keyboard().press("ArrowDown");
        desk.page().keyboard().press("m");

        assertThat(button(desk, "Ben", "Unmute")).isVisible();
        assertThat(button(desk, "Ada", "Mute")).isVisible();
    }

    @Test
    void aKeyThatIsHeldActsOnce(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3309-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ada")).isVisible();
        desk.grid().focus();
        desk.page().keyboard().press("Home");

        hold(desk, "m", () -> assertThat(button(desk, "Ada", "Unmute")).isVisible());
        assertThat(button(desk, "Ada", "Unmute")).isVisible();

        button(desk, "Ada", "Deafen").focus();
        hold(desk, "Enter", () -> assertThat(button(desk, "Ada", "Undeafen")).isVisible());
        assertThat(button(desk, "Ada", "Undeafen")).isVisible();

        button(desk, "Ada", "Unmute").dblclick();
        assertThat(button(desk, "Ada", "Mute")).isVisible();
        desk.grid().focus();
        desk.page().keyboard().press("d");
        assertThat(activity(desk)).containsText("You undeafened Ada");

        assertThat(activity(desk)
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions()
                                .setHasText(Pattern.compile("You (muted|unmuted|deafened|undeafened) Ada"))))
                .hasCount(4);
    }

    /** A kick must be confirmed by a press of its own. */
    @Test
    void aKeyThatIsHeldConfirmsNothing(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3310-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        desk.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        Locator kick = desk.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kick"));
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        kick.focus();

        hold(desk, "Enter", () -> assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused());

        assertThat(dialog).isVisible();
        Assertions.assertThat(demonstration.memberIds(room)).hasSize(1);
    }

    /** As a keyboard does: it repeats the key until it is released. */
    private static void hold(Desk desk, String key, Runnable afterTheFirst) {
        desk.page().keyboard().down(key);
        afterTheFirst.run();
        for (int i = 0; i < 10; i++) {
            desk.page().keyboard().down(key);
        }
        desk.page().keyboard().up(key);
    }

    private static void menu(Desk desk, String member, String act) {
        desk.row(member).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(act))
                .first()
                .click();
    }

    private static Locator button(Desk desk, String member, String act) {
        return desk.row(member)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true));
    }

    private static Locator activity(Desk desk) {
        return desk.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"));
    }
}
