package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** A reload, a lost socket or a second tab ends no call, and each page shows where the call is. */
@ConsoleTest
class ACallSurvivesItsPageIT {

    private static ScriptedCalls joined(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        ScriptedCalls end = ScriptedCalls.in(console);
        console.signIn("super", "1234");
        return end.join(console, room).untilHeard();
    }

    @Test
    void aReloadBringsSoundAndPictureBack(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3821-seven.local");
        String call = (String) end.evaluate("end.mine()");

        console.page().reload();

        end.untilAsked("take").untilConnected().untilHeard();
        end.until("(await end.arrived()).frames > 5");
        assertThat(end.panel()).containsText("In the room");
        Assertions.assertThat(end.evaluate("end.mine()")).isEqualTo(call);
    }

    @Test
    void aMicrophoneThatWasOffStaysOff(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3822-seven.local");
        end.turned("My microphone").click();
        assertThat(end.turned("My microphone")).not().isChecked();

        console.page().reload();

        end.untilAsked("take").untilConnected().untilSilent();
        assertThat(end.turned("My microphone")).not().isChecked();
    }

    @Test
    void anotherTabShowsWhereItIsAndTakesItOver(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3823-seven.local");

        Page second = console.page().context().newPage();
        ScriptedCalls there = end.of(second);
        second.navigate("/room?room=3823-seven.local");
        assertThat(there.panel()).containsText("is in another tab or window");
        Assertions.assertThat(there.evaluate("end.sent.length")).isEqualTo(0);
        assertThat(end.panel()).containsText("In the room");

        there.press("Take it over here");

        there.untilConnected().untilHeard();
        assertThat(there.panel()).containsText("In the room");
        assertThat(end.panel()).containsText("is in another tab or window");
        end.until("end.pages.at(-1).connectionState === 'closed'");
    }

    @Test
    void aLostSocketLeavesSoundAndPictureAlone(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3824-seven.local");

        end.evaluate("localStorage.setItem('gavel-test-calls', JSON.stringify("
                + "end.calls().map((call) => ({ ...call, holder: null, state: 'recovering' }))))");
        end.evaluate("(window.gavelsTestSocket = end.socket, end.socket.close())");

        end.until("end.socket !== window.gavelsTestSocket").untilAsked("take");
        assertThat(end.panel()).containsText("In the room");
        Assertions.assertThat(end.evaluate("end.pages.length")).isEqualTo(1);
        end.untilHeard();
    }

    @Test
    void soundAndPictureThatGetThroughNoMoreAreFetchedAgain(GavelConsole console, DemonstrationSwitch demonstration) {
        ScriptedCalls end = joined(console, demonstration, "3826-seven.local");

        end.evaluate("(window.gavelsTestCall = end.mine(), end.peers[end.mine()].connection.close())");

        end.untilAsked("take").until("end.sent.find(({ t }) => t === 'take').live === false");
        end.until("end.mine() === window.gavelsTestCall").untilConnected().untilHeard();
        assertThat(end.panel()).containsText("In the room");
        end.until("end.pages.length === 2 && end.pages[0].connectionState === 'closed'");
    }
}
