package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A moderator who joins from the room page is heard and seen, hears and sees, and can use every function of a call. */
@ConsoleTest
class JoiningBringsSoundAndPictureIT {

    private static final String GREEN = "((c) => c[1] > c[0] + 40 && c[1] > c[2] + 40)(end.colour('callPicture'))";

    private static ScriptedCalls joined(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        if (!demonstration.rooms().contains(room)) {
            demonstration.join(room, Caller.browser("2001", "Ada"));
        }
        ScriptedCalls end = ScriptedCalls.in(console);
        console.signIn("super", "1234");
        return end.join(console, room);
    }

    @Test
    void heardAndSeenBothWays(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3801-seven.local");

        end.untilHeard().until("(await end.heard()).frames > 5");
        end.until("(await end.arrived()).energy > 0 && (await end.arrived()).frames > 5");
        end.until(GREEN);
        assertThat(end.panel()).containsText("In the room");
        assertThat(end.panel()).containsText("Good");
        Assertions.assertThat(end.evaluate("end.sent.find(({ t }) => t === 'call').room"))
                .isEqualTo("3801-seven.local@seven.local");
    }

    @Test
    void theOwnMicrophoneAndTheRoomsMuteAreTwoThings(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3802-seven.local";
        int me = demonstration.join(room, Caller.browser("1000", "Moderator")).orElseThrow();
        ScriptedCalls end = ScriptedCalls.in(console);
        console.page().context().addInitScript("scriptedCalls.ownName = 'Moderator'");
        console.signIn("super", "1234");
        end.join(console, room).untilHeard();
        assertThat(end.panel()).containsText("You can be heard");
        assertThat(console.row("Moderator")).containsText("You");

        end.turned("My microphone").click();
        end.untilSilent();
        assertThat(end.turned("My microphone")).not().isChecked();
        assertThat(end.panel()).containsText("You can be heard");

        demonstration.setMuted(room, me, true);
        assertThat(end.panel()).containsText("Muted by the room");

        end.turned("My microphone").click();
        assertThat(end.turned("My microphone")).isChecked();
        assertThat(end.panel()).containsText("Muted by the room");
        end.untilHeard();
    }

    @Test
    void theCameraGoesAndComes(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3803-seven.local");
        end.until("(await end.heard()).frames > 5");

        end.turned("Camera").click();
        end.untilAsked("update");
        assertThat(end.turned("Camera")).not().isChecked();
        Assertions.assertThat(end.evaluate(
                        "end.pages.at(-1).getSenders().find(({ track }) => track?.kind === 'video') === undefined"))
                .isEqualTo(true);

        int before = ((Number) end.evaluate("(await end.heard()).frames")).intValue();
        end.turned("Camera").click();
        assertThat(end.turned("Camera")).isChecked();
        end.until("(await end.heard()).frames > " + (before + 10));
    }

    @Test
    void aSwitchThatTakesNoPictureIsTold(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3804-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        ScriptedCalls end = ScriptedCalls.in(console);
        console.signIn("super", "1234").openRoom(room);
        end.press("Join");
        Locator dialog = end.dialog("Join this room");
        dialog.getByRole(AriaRole.SWITCH, new Locator.GetByRoleOptions().setName("With camera"))
                .uncheck();
        assertThat(dialog).containsText("Camera is off");
        ScriptedCalls.button(dialog, "Join").click();
        end.untilConnected().untilHeard().until(GREEN);

        end.set("refuses.update = 'no updateMedia'");
        end.turned("Camera").click();

        assertThat(console.told("The switch did not take the changed picture")).isVisible();
        assertThat(end.turned("Camera")).not().isChecked();
        end.untilHeard();
    }

    @Test
    void aScreenIsSharedBesideTheCall(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3805-seven.local");
        String main = (String) end.evaluate("end.mine()");

        end.turned("Share").click();
        end.until("end.mine('screen') && (await end.heard(end.mine('screen'))).frames > 3");
        assertThat(end.turned("Share")).isChecked();
        Assertions.assertThat(end.evaluate("end.sent.find(({ kind }) => kind === 'screen').of"))
                .isEqualTo(main);

        end.turned("Share").click();
        end.until("!end.mine('screen')");
        assertThat(end.turned("Share")).not().isChecked();
        end.untilHeard();
        Assertions.assertThat(end.evaluate("end.mine()")).isEqualTo(main);
    }

    @Test
    void holdKeypadAndLeaving(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3806-seven.local");

        end.turned("Hold").click();
        assertThat(end.panel()).containsText("On hold");
        end.turned("Hold").click();
        assertThat(end.panel()).containsText("In the room");

        ScriptedCalls.button(end.panel(), "Keypad").click();
        ScriptedCalls.button(end.dialog("Keypad"), "5").click();
        console.page().keyboard().type("12#");
        end.until("end.sent.filter(({ t }) => t === 'dtmf').map(({ digits }) => digits).join('') === '512#'");
        console.page().keyboard().press("Escape");

        ScriptedCalls.button(end.panel(), "Leave").click();
        end.untilAsked("hangup");
        assertThat(end.panel()).isHidden();
        end.until("end.pages.at(-1).connectionState === 'closed'");
        assertThat(console.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Join").setExact(true)))
                .isFocused();
    }

    @Test
    void otherDevicesWhileTalking(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3807-seven.local");
        end.untilHeard();
        String before = (String) end.evaluate("document.getElementById('callOwn').srcObject.getVideoTracks()[0].id");

        ScriptedCalls.button(end.panel(), "Devices").click();
        Locator dialog = end.dialog("Devices");
        Locator microphones = dialog.getByLabel("Microphone", new Locator.GetByLabelOptions().setExact(true));
        assertThat(microphones).isEnabled();
        List<String> names = microphones.locator("option").allTextContents();
        Assertions.assertThat(names).hasSizeGreaterThan(1);
        microphones.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        ScriptedCalls.button(dialog, "Use these").click();

        end.until("document.getElementById('callOwn').srcObject.getVideoTracks()[0].id !== '" + before + "'");
        end.untilHeard();
        Assertions.assertThat(end.evaluate("end.sent.filter(({ t }) => t === 'call').length"))
                .isEqualTo(1);
    }

    @Test
    void aDeviceThatGoesIsReplacedByWhatIsLeft(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3812-seven.local");
        end.untilHeard();
        String before = (String) end.evaluate("document.getElementById('callOwn').srcObject.getVideoTracks()[0].id");

        end.evaluate(
                "document.getElementById('callOwn').srcObject.getVideoTracks()[0].dispatchEvent(new Event('ended'))");

        assertThat(console.told("A device was disconnected.")).isVisible();
        end.until("document.getElementById('callOwn').srcObject.getVideoTracks()[0].id !== '" + before + "'");
        end.untilHeard();
    }

    @Test
    void aNumberIsCalledWithEarlyMediaAndTransferred(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3808-seven.local";
        demonstration.join(room, Caller.browser("2001", "Ada"));
        ScriptedCalls end = ScriptedCalls.in(console);
        console.signIn("super", "1234").openRoom(room);
        end.set("early = true");
        end.press("Call a number");
        Locator dialog = end.dialog("Call a number");
        ScriptedCalls.button(dialog, "Call").click();
        assertThat(dialog).containsText("Type a number to call.");
        dialog.getByLabel("Number").fill("+49 30 1234567");
        ScriptedCalls.button(dialog, "Call").click();

        assertThat(end.panel()).containsText("It rings there");
        end.until("(await end.arrived()).energy > 0");
        Assertions.assertThat(end.evaluate("end.sent.find(({ t }) => t === 'call').to"))
                .isEqualTo("+49301234567");
        end.evaluate("end.answerNow(end.mine())");
        assertThat(end.panel()).containsText("Connected");

        end.set("early = false");
        ScriptedCalls.button(end.panel(), "Transfer").click();
        end.dialog("Transfer").getByLabel("To which number").fill("1005");
        ScriptedCalls.button(end.dialog("Transfer"), "Ask first").click();
        assertThat(end.panel().getByRole(AriaRole.LIST)).containsText("On hold");
        ScriptedCalls.button(end.panel(), "Connect the two").click();
        end.untilAsked("replace");
        assertThat(end.panel()).isHidden();
    }

    @Test
    void aKickedModeratorIsToldAndMayCallAgain(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3809-seven.local");

        end.evaluate("end.endCall(end.mine(), { why: 'The switch was restarted.', redial: true })");
        assertThat(end.panel()).containsText("The switch was restarted.");
        ScriptedCalls.button(end.panel(), "Call again").click();

        end.until("end.mine()").untilConnected().untilHeard();
        assertThat(end.panel()).containsText("In the room");
    }

    @Test
    void theQualityIsTheBrowsersOwnMeasurement(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3810-seven.local");

        ScriptedCalls.button(end.panel(), "Quality").click();
        Locator dialog = end.dialog("Quality");

        assertThat(dialog.locator("[data-figure=codecs]")).containsText("opus");
        assertThat(dialog.locator("[data-figure=pictureIn]")).containsText("640 × 360");
        assertThat(dialog.locator("[data-figure=roundTrip]")).containsText("ms");
        assertThat(dialog.locator("[data-figure=path]")).containsText("udp");
        end.until("document.querySelector('#callQuality [data-graph=bits] path').getAttribute('d').includes('L')");
    }

    @Test
    void aCanvasIsWatchedBesideTheCall(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3811-seven.local");

        end.turned("Canvas").click();
        Locator dialog = end.dialog("Watch a canvas");
        dialog.getByLabel("Number of the canvas").fill("2");
        ScriptedCalls.button(dialog, "Watch").click();

        end.until(GREEN.replace("callPicture", "callCanvasPicture"));
        Assertions.assertThat(end.evaluate("end.sent.find(({ kind }) => kind === 'canvas').canvas"))
                .isEqualTo(2);
        end.turned("Canvas").click();
        end.until("!end.mine('canvas')");
        assertThat(end.panel()).containsText("In the room");
    }
}
