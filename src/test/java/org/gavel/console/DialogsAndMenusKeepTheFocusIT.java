package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** The room's menus, dialogs and messages are PrimeFaces' components; keyboard and screen reader lose nothing by that, nor does the roster. */
@DeskTest
class DialogsAndMenusKeepTheFocusIT {

    private static final String TELL = "async (text) => { const { toast } = await"
            + " import(document.querySelector('meta[name=gavel-statics]').content + '/js/toast.js'); await toast(text, {"
            + " kind: 'failed', details: ['The first.', 'The second.'] }); }";

    private static Desk room(Desk desk, DemonstrationSwitch demonstration, String room) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        desk.signIn("super", "1234").openRoom(room);
        assertThat(desk.row("Ada")).isVisible();
        return desk;
    }

    private static Locator entry(Desk desk, String act) {
        return desk.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(act).setExact(true));
    }

    private static Locator dialog(Desk desk, String title) {
        return desk.page()
                .getByRole(
                        AriaRole.DIALOG,
                        new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    @Test
    void theRosterWaitsForNoneOfThem(Desk desk, DemonstrationSwitch demonstration) {
        List<Route> held = new CopyOnWriteArrayList<>();
        demonstration.join("3871-seven.local", Caller.browser("2001", "Ada"));
        desk.signIn("super", "1234").page().route(Pattern.compile("/components\\.js"), held::add);
        // What is held back would hold back the end of the loading too.
        desk.page()
                .navigate(
                        "/room?room=3871-seven.local", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        desk.press("Mute", "Ada");
        assertThat(desk.row("Ada")).containsText(Pattern.compile("muted by super"));

        desk.press("More actions on the room");
        assertThat(desk.page().getByRole(AriaRole.MENU)).hasCount(0);
        held.forEach(Route::resume);

        assertThat(entry(desk, "Unmute all but moderators")).isFocused();
    }

    @Test
    void aMenuIsWalkedByKeysAndGivesTheFocusBack(Desk desk, DemonstrationSwitch demonstration) {
        room(desk, demonstration, "3872-seven.local").grid().focus();

        desk.page().keyboard().press("Shift+F10");
        assertThat(entry(desk, "Mute")).isFocused();
        desk.checkAccessibility();
        desk.page().keyboard().press("ArrowDown");
        assertThat(entry(desk, "Deafen")).isFocused();
        desk.page().keyboard().press("End");
        assertThat(entry(desk, "Kick")).isFocused();
        desk.page().keyboard().press("Escape");
        assertThat(desk.page().getByRole(AriaRole.MENU)).hasCount(0);
        assertThat(desk.grid()).isFocused();

        desk.page().keyboard().press("Shift+F10");
        desk.page().keyboard().press("Tab");
        assertThat(desk.page().getByRole(AriaRole.MENU)).hasCount(0);
        assertThat(desk.grid()).isFocused();

        desk.page().keyboard().press("Shift+F10");
        desk.page().keyboard().press("Enter");
        assertThat(desk.row("Ada")).containsText(Pattern.compile("muted by super"));
        assertThat(desk.grid()).isFocused();
    }

    /** A menu may open just where the pointer rests. */
    @Test
    void keysGoOnFromTheEntryUnderThePointer(Desk desk, DemonstrationSwitch demonstration) {
        room(desk, demonstration, "3876-seven.local").grid().focus();
        desk.page().keyboard().press("Shift+F10");
        entry(desk, "Deafen").hover();
        assertThat(entry(desk, "Deafen")).isFocused();

        desk.page().keyboard().press("ArrowUp");
        assertThat(entry(desk, "Mute")).isFocused();
        // The pointer has rested meanwhile: only one that moves takes the focus.
        entry(desk, "Mute").hover();
        entry(desk, "Deafen").hover();
        assertThat(entry(desk, "Deafen")).isFocused();
        desk.page().keyboard().press("Enter");

        assertThat(desk.row("Ada")).containsText(Pattern.compile("deafened by super"));
    }

    @Test
    void aPressElsewhereClosesAMenuAndDoesNothingElse(Desk desk, DemonstrationSwitch demonstration) {
        room(desk, demonstration, "3873-seven.local");
        desk.press("More actions on the room");
        assertThat(entry(desk, "Keys")).isVisible();

        desk.page().locator("#title").click();

        assertThat(desk.page().getByRole(AriaRole.MENU)).hasCount(0);
    }

    @Test
    void aDialogKeepsTheFocusAndGivesItBack(Desk desk, DemonstrationSwitch demonstration) {
        room(desk, demonstration, "3874-seven.local").grid().focus();

        desk.page().keyboard().press("Delete");
        assertThat(dialog(desk, "Kick").getByRole(AriaRole.TEXTBOX)).isFocused();
        desk.checkAccessibility();
        for (int i = 0; i < 8; i++) {
            desk.page().keyboard().press("Tab");
            Assertions.assertThat(desk.page().evaluate("document.activeElement.closest('[role=dialog]') !== null"))
                    .as("the focus after %s times Tab", i + 1)
                    .isEqualTo(true);
        }
        desk.page().keyboard().press("Escape");
        assertThat(dialog(desk, "Kick")).isHidden();
        assertThat(desk.grid()).isFocused();

        desk.page().keyboard().press("?");
        assertThat(dialog(desk, "Keys")).isVisible();
        desk.page().mouse().click(5, 5);
        assertThat(dialog(desk, "Keys")).isHidden();
        assertThat(desk.grid()).isFocused();
    }

    @Test
    void aMessageIsTextInterruptsNobodyAndIsClosedByKeys(Desk desk, DemonstrationSwitch demonstration) {
        room(desk, demonstration, "3875-seven.local");
        String hostile = "<img src=x onerror=alert(1)>";

        for (int i = 0; i < 6; i++) {
            desk.page().evaluate(TELL, hostile + i);
        }

        Locator close = desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true));
        assertThat(desk.page().getByText(hostile + 5).first()).isVisible();
        assertThat(close).hasCount(4);
        assertThat(desk.page().getByText(hostile + 1)).hasCount(0);
        assertThat(desk.page().getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(desk.page().locator("img[src=x]")).hasCount(0);
        assertThat(desk.page().locator("#spoken")).hasText(hostile + "5. The first.. The second.");
        desk.checkAccessibility();

        close.last().press("Enter");

        assertThat(close).hasCount(3);
    }
}
