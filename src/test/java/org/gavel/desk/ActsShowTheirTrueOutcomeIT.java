package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
    void puttingOutAsksFirstAndKeepsTheReason(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3302-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        desk.signIn("admin", "1234").openRoom(room);

        menu(desk, "Ben", "Put out");
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Ben");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        Assertions.assertThat(demonstration.memberIds(room)).hasSize(2);

        menu(desk, "Ben", "Put out");
        dialog.getByRole(AriaRole.TEXTBOX).fill("sings");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Put out"))
                .click();

        assertThat(desk.row("Ben")).containsText("left");
        assertThat(activity(desk)).containsText("You put out Ben");
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
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Acts on the selection"))
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
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Acts on the room"))
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
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Acts on the room"))
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
        assertThat(desk.page().getByLabel("Trouble")).containsText("look into this room");
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

    /** Putting out must be confirmed by a press of its own. */
    @Test
    void aKeyThatIsHeldConfirmsNothing(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3310-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        desk.row("Ada").getByRole(AriaRole.CHECKBOX).check();
        Locator kick = desk.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Acts on the selection"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Put out"));
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
