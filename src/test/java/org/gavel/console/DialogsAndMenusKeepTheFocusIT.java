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

/** The room's menus, dialogs and messages are PrimeFaces' components. Keyboard, screen reader and roster work with them. */
@ConsoleTest
class DialogsAndMenusKeepTheFocusIT {

    private static final String TELL = "async (text) => { const { toast } = await"
            + " import(document.querySelector('meta[name=gavel-statics]').content + '/js/toast.js'); await toast(text, {"
            + " kind: 'failed', details: ['The first.', 'The second.'] }); }";

    private static GavelConsole room(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
        return console;
    }

    private static Locator entry(GavelConsole console, String act) {
        return console.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(act).setExact(true));
    }

    private static Locator dialog(GavelConsole console, String title) {
        return console.page()
                .getByRole(
                        AriaRole.DIALOG,
                        new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    @Test
    void theRosterWaitsForNoneOfThem(GavelConsole console, DemonstrationSwitch demonstration) {
        List<Route> held = new CopyOnWriteArrayList<>();
        demonstration.join("3871-seven.local", Caller.browser("2001", "Ada"));
        console.signIn("super", "1234").page().route(Pattern.compile("/components\\.js"), held::add);
        // A delayed script would also delay the load event.
        console.page()
                .navigate(
                        "/room?room=3871-seven.local", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        console.press("Mute", "Ada");
        assertThat(console.row("Ada")).containsText(Pattern.compile("muted by super"));

        console.press("More actions on the room");
        assertThat(console.page().getByRole(AriaRole.MENU)).hasCount(0);
        held.forEach(Route::resume);

        assertThat(entry(console, "Unmute all but moderators")).isFocused();
    }

    @Test
    void aMenuIsWalkedByKeysAndGivesTheFocusBack(GavelConsole console, DemonstrationSwitch demonstration) {
        room(console, demonstration, "3872-seven.local").grid().focus();

        console.page().keyboard().press("Shift+F10");
        assertThat(entry(console, "Mute")).isFocused();
        console.checkAccessibility();
        console.page().keyboard().press("ArrowDown");
        assertThat(entry(console, "Deafen")).isFocused();
        console.page().keyboard().press("End");
        assertThat(entry(console, "Transfer to extension")).isFocused();
        console.page().keyboard().press("Escape");
        assertThat(console.page().getByRole(AriaRole.MENU)).hasCount(0);
        assertThat(console.grid()).isFocused();

        console.page().keyboard().press("Shift+F10");
        console.page().keyboard().press("Tab");
        assertThat(console.page().getByRole(AriaRole.MENU)).hasCount(0);
        assertThat(console.grid()).isFocused();

        console.page().keyboard().press("Shift+F10");
        console.page().keyboard().press("Enter");
        assertThat(console.row("Ada")).containsText(Pattern.compile("muted by super"));
        assertThat(console.grid()).isFocused();
    }

    /** A menu may open just where the pointer rests. */
    @Test
    void keysGoOnFromTheEntryUnderThePointer(GavelConsole console, DemonstrationSwitch demonstration) {
        room(console, demonstration, "3876-seven.local").grid().focus();
        console.page().keyboard().press("Shift+F10");
        entry(console, "Deafen").hover();
        assertThat(entry(console, "Deafen")).isFocused();

        console.page().keyboard().press("ArrowUp");
        assertThat(entry(console, "Mute")).isFocused();
        // The pointer has rested meanwhile: only one that moves takes the focus.
        entry(console, "Mute").hover();
        entry(console, "Deafen").hover();
        assertThat(entry(console, "Deafen")).isFocused();
        console.page().keyboard().press("Enter");

        assertThat(console.row("Ada")).containsText(Pattern.compile("deafened by super"));
    }

    @Test
    void aPressElsewhereClosesAMenuAndDoesNothingElse(GavelConsole console, DemonstrationSwitch demonstration) {
        room(console, demonstration, "3873-seven.local");
        console.press("More actions on the room");
        assertThat(entry(console, "Keys")).isVisible();

        console.page().locator("#title").click();

        assertThat(console.page().getByRole(AriaRole.MENU)).hasCount(0);
    }

    @Test
    void aDialogKeepsTheFocusAndGivesItBack(GavelConsole console, DemonstrationSwitch demonstration) {
        room(console, demonstration, "3874-seven.local").grid().focus();

        console.page().keyboard().press("Delete");
        assertThat(dialog(console, "Kick").getByRole(AriaRole.TEXTBOX)).isFocused();
        console.checkAccessibility();
        for (int i = 0; i < 8; i++) {
            console.page().keyboard().press("Tab");
            Assertions.assertThat(console.page().evaluate("document.activeElement.closest('[role=dialog]') !== null"))
                    .as("the focus after %s times Tab", i + 1)
                    .isEqualTo(true);
        }
        console.page().keyboard().press("Escape");
        assertThat(dialog(console, "Kick")).isHidden();
        assertThat(console.grid()).isFocused();

        console.page().keyboard().press("?");
        assertThat(dialog(console, "Keys")).isVisible();
        console.page().mouse().click(5, 5);
        assertThat(dialog(console, "Keys")).isHidden();
        assertThat(console.grid()).isFocused();
    }

    @Test
    void aMessageIsTextDoesNotInterruptAndIsClosedByKeys(GavelConsole console, DemonstrationSwitch demonstration) {
        room(console, demonstration, "3875-seven.local");
        String hostile = "<img src=x onerror=alert(1)>";

        for (int i = 0; i < 6; i++) {
            console.page().evaluate(TELL, hostile + i);
        }

        Locator close = console.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true));
        assertThat(console.page().getByText(hostile + 5).first()).isVisible();
        assertThat(close).hasCount(4);
        assertThat(console.page().getByText(hostile + 1)).hasCount(0);
        assertThat(console.page().getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(console.page().locator("img[src=x]")).hasCount(0);
        assertThat(console.page().locator("#spoken")).hasText(hostile + "5. The first.. The second.");
        console.checkAccessibility();

        close.last().press("Enter");

        assertThat(close).hasCount(3);
    }
}
