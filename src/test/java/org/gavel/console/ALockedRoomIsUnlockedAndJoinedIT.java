package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/**
 * A moderator who may unlock a locked room joins it with one press. The call is dialled only after the room is known to be
 * unlocked.
 */
@ConsoleTest
class ALockedRoomIsUnlockedAndJoinedIT {

    private static final String OFFER = "Unlock and join";

    /** Opens a room and locks it, and waits until the page knows. */
    private static ScriptedCalls locked(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, room);
        demonstration.conference(room + " lock");
        assertThat(console.page().locator("#locked")).isVisible();
        return end;
    }

    private static Locator joinDialog(ScriptedCalls end) {
        end.press("Join");
        Locator dialog = end.dialog("Join this room");
        assertThat(dialog).containsText("The room is locked, so the switch refuses everybody who joins.");
        return dialog;
    }

    private static void assertNothingIsDialled(ScriptedCalls end) {
        Assertions.assertThat(end.evaluate("end.sent.some(({ t }) => t === 'call')"))
                .isEqualTo(false);
    }

    private static void assertIsUnlocked(DemonstrationSwitch demonstration, String room) {
        Assertions.assertThat(demonstration.join(room, Caller.browser("2009", "Late")))
                .isPresent();
    }

    private static void assertIsLocked(DemonstrationSwitch demonstration, String room) {
        Assertions.assertThat(demonstration.join(room, Caller.browser("2009", "Late")))
                .isEmpty();
    }

    @Test
    void theRoomIsUnlockedFirstAndOnlyThenDialled(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3891-seven.local";
        ScriptedCalls end = locked(console, demonstration, room);
        end.set("withholds = 'done'");
        Locator dialog = joinDialog(end);
        assertThat(dialog.getByLabel("Your own picture")).isVisible();
        console.checkAccessibility();

        ScriptedCalls.button(dialog, OFFER).click();

        // The switch has done it, and the page does not know that yet.
        end.until("end.withheld.length > 0");
        assertIsUnlocked(demonstration, room);
        assertThat(dialog).isVisible();
        assertNothingIsDialled(end);

        end.evaluate("end.release()");
        end.untilConnected();
        assertThat(end.panel()).containsText("In the room");
        assertThat(dialog).isHidden();
    }

    @Test
    void aRoomThatStaysLockedIsNotDialledAndTheReasonIsTold(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = locked(console, demonstration, "3892-seven.local");
        end.set("refuses.unlock = 'The switch keeps it locked.'");
        Locator dialog = joinDialog(end);
        Locator offer = ScriptedCalls.button(dialog, OFFER);

        offer.click();

        assertThat(dialog.getByRole(AriaRole.ALERT))
                .hasText("Unlocking did not work, so you have not joined. The switch keeps it locked.");
        assertThat(offer).isFocused();
        assertThat(offer).not().hasAttribute("aria-busy", "true");
        assertNothingIsDialled(end);
        console.checkAccessibility();

        end.set("refuses = {}");
        offer.click();
        end.untilConnected();
        assertIsUnlocked(demonstration, "3892-seven.local");
    }

    @Test
    void cancellingWhileTheRoomIsUnlockedDoesNotJoin(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = locked(console, demonstration, "3893-seven.local");
        end.set("withholds = 'done'");
        Locator dialog = joinDialog(end);
        ScriptedCalls.button(dialog, OFFER).click();
        end.until("end.withheld.length > 0");

        ScriptedCalls.button(dialog, "Cancel").click();
        assertThat(dialog).isHidden();
        end.evaluate("end.release()");

        assertThat(console.page().locator("#spoken")).hasText("The room is unlocked");
        assertNothingIsDialled(end);
    }

    @Test
    void joinAloneUnlocksNothing(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3894-seven.local";
        ScriptedCalls end = locked(console, demonstration, room);
        Locator dialog = joinDialog(end);
        assertThat(ScriptedCalls.button(dialog, "Join")).isFocused();

        console.page().keyboard().press("Enter");

        end.untilAsked("call");
        assertIsLocked(demonstration, room);
    }

    @Test
    void theKeyboardAloneIsEnough(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3895-seven.local";
        ScriptedCalls end = locked(console, demonstration, room);
        Locator offer = ScriptedCalls.button(joinDialog(end), OFFER);

        console.page().keyboard().press("Tab");
        assertThat(offer).isFocused();
        assertThat(offer).hasAccessibleDescription(Pattern.compile("unlocks the room for everybody and then joins"));
        console.page().keyboard().press("Enter");

        end.untilConnected();
        assertIsUnlocked(demonstration, room);
        assertThat(end.turned("My microphone")).isFocused();
    }

    @Test
    void theOfferFollowsTheLock(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3896-seven.local";
        ScriptedCalls end = locked(console, demonstration, room);
        Locator dialog = joinDialog(end);
        Locator offer = ScriptedCalls.button(dialog, OFFER);
        offer.focus();

        demonstration.conference(room + " unlock");
        assertThat(offer).isHidden();
        assertThat(ScriptedCalls.button(dialog, "Join")).isFocused();
        assertThat(dialog).not().containsText("The room is locked");

        demonstration.conference(room + " lock");
        assertThat(offer).isVisible();
    }

    /** The lock of the room is known to all who see it, and not all of them may change it. */
    @Test
    void itNeedsThePermissionToUnlock(GavelConsole console, GavelConsole plain, DemonstrationSwitch demonstration) {
        String room = "3897-seven.local";
        locked(console, demonstration, room);
        ScriptedCalls end = ScriptedCalls.in(plain);
        plain.signIn("admin", "1234").openRoom(room);
        assertThat(plain.page().locator("#locked")).isVisible();

        Locator dialog = joinDialog(end);

        assertThat(dialog).containsText("Unlock it first.");
        assertThat(ScriptedCalls.button(dialog, OFFER)).isHidden();
    }

    @Test
    void itIsOfferedInChineseToo(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3898-seven.local";
        ScriptedCalls end = locked(console, demonstration, room);
        console.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();
        console.page().navigate("/room?room=" + room);
        assertThat(console.page().locator("#locked")).isVisible();
        end.set("refuses.unlock = '交换机拒绝。'");

        end.press("加入");
        Locator dialog = end.dialog("加入此会场");
        ScriptedCalls.button(dialog, "解锁并加入").click();

        assertThat(dialog).containsText("会先为所有人解锁会议，然后加入");
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("解锁未成功，因此您没有加入。交换机拒绝。");
    }
}
