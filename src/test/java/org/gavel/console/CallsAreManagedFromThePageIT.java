package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A moderator transfers calls, switches between them, arranges their picture and chooses devices. */
@ConsoleTest
class CallsAreManagedFromThePageIT {

    private static final String FULL = "document.fullscreenElement?.className";
    private static final String APART = "document.pictureInPictureElement?.id";

    private static ScriptedCalls joined(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, room);
        return end.join(console, room);
    }

    /** Calls 1004 from the room's page and waits until the call stands. */
    private static ScriptedCalls called(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, room);
        end.press("Call a number");
        end.dialog("Call a number").getByLabel("Number").fill("1004");
        ScriptedCalls.button(end.dialog("Call a number"), "Call").click();
        assertThat(end.panel()).containsText("Connected");
        return end.untilConnected();
    }

    /** Presses Transfer, types a number and presses one of the ways to transfer. */
    private static void transfer(ScriptedCalls end, String number, String way) {
        ScriptedCalls.button(end.panel(), "Transfer").click();
        end.dialog("Transfer").getByLabel("To which number").fill(number);
        ScriptedCalls.button(end.dialog("Transfer"), way).click();
    }

    @Test
    void soundGoesOnAfterARefusedTransfer(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = called(console, demonstration, "3828-seven.local");
        end.set("refuses.transfer = 'No such number.'");

        transfer(end, "1099", "Transfer now");

        assertThat(console.told("No such number.")).isVisible();
        assertThat(end.panel()).containsText("Connected");
        end.untilHeard();
    }

    @Test
    void oneTalksOnOneOfTwoCallsAtATime(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = called(console, demonstration, "3823-seven.local");
        String first = (String) end.evaluate("end.mine()");
        Locator others = end.panel().getByRole(AriaRole.LIST);

        transfer(end, "1005", "Ask first");
        assertThat(others).containsText("On hold");
        end.until("end.calls().filter(({ state }) => state === 'active').length === 1");
        String second = (String) end.evaluate("end.calls().find(({ state }) => state === 'active').call");
        Assertions.assertThat(second).isNotEqualTo(first);

        ScriptedCalls.button(others, "Talk").click();

        end.until("end.calls().find(({ call }) => call === '" + first + "').state === 'active'");
        end.until("end.calls().find(({ call }) => call === '" + second + "').state === 'held'");
        assertThat(end.panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("1004")))
                .isVisible();
        assertThat(others).containsText("1005");

        ScriptedCalls.button(others, "Leave").click();
        end.until("end.calls().length === 1 && end.mine() === '" + first + "'");
        assertThat(others).isHidden();
    }

    @Test
    void thePictureFillsTheScreen(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3824-seven.local");
        assertThat(end.panel().getByLabel("Picture of the call")).isVisible();

        end.press("Full screen");

        end.until(FULL + " === 'call-pictures'");
        end.evaluate("document.exitFullscreen()");
        end.until(FULL + " === undefined");
        assertThat(end.panel()).containsText("In the room");
    }

    @Test
    void thePictureStandsInAWindowOfItsOwn(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3825-seven.local");
        end.until("document.getElementById('callPicture').readyState > 0");

        end.press("Picture in picture");
        end.until(APART + " === 'callPicture'");

        end.press("Picture in picture");
        end.until(APART + " === undefined");
        assertThat(end.panel()).containsText("In the room");
    }

    @Test
    void theChosenSpeakerIsHeardBeforehand(GavelConsole console, DemonstrationSwitch demonstration) {
        console.page().context().addInitScript("""
                const play = HTMLMediaElement.prototype.play;
                HTMLMediaElement.prototype.play = function (...how) {
                  if (this instanceof HTMLAudioElement && this.srcObject) {
                    const context = new AudioContext();
                    const ear = new AnalyserNode(context);
                    context.createMediaStreamSource(this.srcObject).connect(ear);
                    window.lastPlayed = { element: this, loudest: 0 };
                    const heard = window.lastPlayed;
                    setInterval(() => {
                      const wave = new Float32Array(ear.fftSize);
                      ear.getFloatTimeDomainData(wave);
                      heard.loudest = Math.max(heard.loudest, ...wave);
                    }, 20);
                  }
                  return play.apply(this, how);
                };""");
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, "3826-seven.local");
        end.press("Join");
        Locator dialog = end.dialog("Join this room");
        Locator speakers = dialog.getByLabel("Speaker", new Locator.GetByLabelOptions().setExact(true));
        assertThat(speakers).isEnabled();
        speakers.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        String chosen = speakers.inputValue();

        ScriptedCalls.button(dialog, "Test").click();

        end.until("window.lastPlayed.loudest > 0.05");
        Assertions.assertThat(end.evaluate("window.lastPlayed.element.sinkId")).isEqualTo(chosen);
    }

    @Test
    void choicesAreKeptForTheNextCall(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = ScriptedCalls.open(console, demonstration, "3827-seven.local");
        end.press("Join");
        Locator dialog = end.dialog("Join this room");
        Locator microphones = dialog.getByLabel("Microphone", new Locator.GetByLabelOptions().setExact(true));
        assertThat(microphones).isEnabled();
        microphones.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        dialog.locator("summary").click();
        dialog.getByLabel("Bandwidth").selectOption("512");
        String chosen = microphones.inputValue();
        ScriptedCalls.button(dialog, "Join").click();
        end.untilConnected();
        Assertions.assertThat(end.evaluate("end.sent.find(({ t }) => t === 'call').out"))
                .isEqualTo(512);

        ScriptedCalls.button(end.panel(), "Leave").click();
        console.page().reload();
        end.press("Join");

        assertThat(microphones).hasValue(chosen);
        assertThat(dialog.getByLabel("Bandwidth")).hasValue("512");
    }
}
