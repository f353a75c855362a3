package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** What keeps somebody from being heard is said in words that help, and never keeps him from listening. */
@DeskTest
class WhoLacksADeviceIsHelpedIT {

    /** No flag makes Chromium's own cameras busy. */
    private static final String CAMERA_BUSY = """
            const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async (wanted) => {
              if (wanted.video) { throw new DOMException('Could not start video source', 'NotReadableError'); }
              return real(wanted);
            };
            """;

    private static GavelsEnd asked(Desk desk, DemonstrationSwitch demonstration, String room, String browser) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        GavelsEnd end = GavelsEnd.in(desk);
        desk.page().context().addInitScript(browser);
        desk.signIn("super", "1234").openRoom(room);
        end.press("Join");
        return end;
    }

    private static void assertCanListen(GavelsEnd end) {
        GavelsEnd.button(end.dialog("Join this room"), "Join").click();
        end.untilConnected().until("(await end.arrived()).energy > 0");
        assertThat(end.panel()).containsText("you can only listen");
    }

    @Test
    void refusedPermission(GavelServer server, DemonstrationSwitch demonstration) {
        try (Chromium chromium = Chromium.open(Chromium.Devices.DENIED);
                Desk desk = Desk.open(chromium, server)) {
            GavelsEnd end = asked(desk, demonstration, "3861-seven.local", "");
            Locator dialog = end.dialog("Join this room");

            assertThat(dialog)
                    .containsText("The microphone is not permitted. Press the symbol to the left of the address");
            assertThat(dialog).containsText("The camera is not permitted.");
            desk.checkAccessibility();

            assertCanListen(end);
            assertThat(end.turned("My microphone")).hasAttribute("aria-disabled", "true");
        }
    }

    @Test
    void noMicrophone(GavelServer server, DemonstrationSwitch demonstration) {
        try (Chromium chromium = Chromium.open(Chromium.Devices.NO_MICROPHONE);
                Desk desk = Desk.open(chromium, server)) {
            GavelsEnd end = asked(desk, demonstration, "3862-seven.local", "");
            Locator dialog = end.dialog("Join this room");

            assertThat(dialog).containsText("No microphone was found.");
            assertThat(dialog.getByLabel("Microphone").first()).isDisabled();

            assertCanListen(end);
        }
    }

    @Test
    void noCamera(GavelServer server, DemonstrationSwitch demonstration) {
        try (Chromium chromium = Chromium.open(Chromium.Devices.NO_CAMERA);
                Desk desk = Desk.open(chromium, server)) {
            GavelsEnd end = asked(desk, demonstration, "3867-seven.local", "");
            Locator dialog = end.dialog("Join this room");

            assertThat(dialog).containsText("No camera was found.");

            GavelsEnd.button(dialog, "Join").click();
            end.untilConnected().untilHeard();
        }
    }

    @Test
    void aBusyCameraDoesNotKeepTheMicrophone(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = asked(desk, demonstration, "3863-seven.local", CAMERA_BUSY);

        assertThat(end.dialog("Join this room")).containsText("The camera is used by another program.");
        GavelsEnd.button(end.dialog("Join this room"), "Join").click();
        end.untilConnected().untilHeard();
    }

    @Test
    void aPageWithoutTls(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = asked(
                desk,
                demonstration,
                "3864-seven.local",
                "Object.defineProperty(window, 'isSecureContext', { get: () => false });");

        assertThat(end.dialog("Join this room")).containsText("Open Gavel with https://");
        assertThat(GavelsEnd.button(end.dialog("Join this room"), "Join")).hasAttribute("aria-disabled", "true");
    }

    @Test
    void aDemonstrationWithoutMedia(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = asked(desk, demonstration, "3865-seven.local", "gavelsEnd.demo = 'its library does not load'");

        assertThat(end.dialog("Join this room"))
                .containsText("The demonstration has no sound and picture here: its library does not load");
    }

    @Test
    void aRefusalOfTheSwitch(Desk desk, DemonstrationSwitch demonstration) {
        GavelsEnd end = asked(
                desk, demonstration, "3866-seven.local", "gavelsEnd.refuses.call = 'The switch has no such number.'");

        GavelsEnd.button(end.dialog("Join this room"), "Join").click();

        assertThat(end.panel()).containsText("The switch has no such number.");
        assertThat(GavelsEnd.button(end.panel(), "Call again")).isVisible();
    }
}
