package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** The dialog tells why a moderator cannot be heard or seen and what to do. They can listen in any case. */
@ConsoleTest
class AMissingDeviceIsExplainedIT {

    /** Chromium has no flag that makes its own cameras busy. */
    private static final String CAMERA_BUSY = """
            const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async (wanted) => {
              if (wanted.video) { throw new DOMException('Could not start video source', 'NotReadableError'); }
              return real(wanted);
            };
            """;

    private static ScriptedCalls asked(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        ScriptedCalls end = ScriptedCalls.in(console);
        console.signIn("super", "1234").openRoom(room);
        end.press("Join");
        return end;
    }

    private static void assertCanListen(ScriptedCalls end) {
        ScriptedCalls.button(end.dialog("Join this room"), "Join").click();
        end.untilConnected().until("(await end.arrived()).energy > 0");
        assertThat(end.panel()).containsText("you can only listen");
    }

    @Test
    void refusedPermission(GavelServer server, DemonstrationSwitch demonstration) {
        try (Chromium chromium = Chromium.open(Chromium.Devices.DENIED);
                GavelConsole console = GavelConsole.open(chromium, server)) {
            ScriptedCalls end = asked(console, demonstration, "3861-seven.local");
            Locator dialog = end.dialog("Join this room");

            assertThat(dialog)
                    .containsText("The microphone is not permitted. Press the symbol to the left of the address");
            assertThat(dialog).containsText("The camera is not permitted.");
            console.checkAccessibility();

            assertCanListen(end);
            assertThat(end.turned("My microphone")).hasAttribute("aria-disabled", "true");
        }
    }

    @Test
    void noMicrophone(GavelServer server, DemonstrationSwitch demonstration) {
        try (Chromium chromium = Chromium.open(Chromium.Devices.NO_MICROPHONE);
                GavelConsole console = GavelConsole.open(chromium, server)) {
            ScriptedCalls end = asked(console, demonstration, "3862-seven.local");
            Locator dialog = end.dialog("Join this room");

            assertThat(dialog).containsText("No microphone was found.");
            assertThat(dialog.getByLabel("Microphone").first()).isDisabled();

            assertCanListen(end);
        }
    }

    @Test
    void noCamera(GavelServer server, DemonstrationSwitch demonstration) {
        try (Chromium chromium = Chromium.open(Chromium.Devices.NO_CAMERA);
                GavelConsole console = GavelConsole.open(chromium, server)) {
            ScriptedCalls end = asked(console, demonstration, "3867-seven.local");
            Locator dialog = end.dialog("Join this room");

            assertThat(dialog).containsText("No camera was found.");

            ScriptedCalls.button(dialog, "Join").click();
            end.untilConnected().untilHeard();
        }
    }

    @Test
    void soundFlowsThoughTheCameraIsBusy(GavelConsole console, DemonstrationSwitch demonstration) {
        console.page().context().addInitScript(CAMERA_BUSY);
        ScriptedCalls end = asked(console, demonstration, "3863-seven.local");
        Locator dialog = end.dialog("Join this room");

        assertThat(dialog).containsText("The camera is used by another program.");

        ScriptedCalls.button(dialog, "Join").click();
        end.untilConnected().untilHeard();
    }
}
