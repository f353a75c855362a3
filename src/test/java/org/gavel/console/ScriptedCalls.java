package org.gavel.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gavel.Patience;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;

/**
 * A script inside the pages of a console that takes Gavel's part in calls: it answers the pages' requests, with real media of its own.
 */
final class ScriptedCalls {

    private static final int PATIENCE_MILLIS = Patience.LONG_MILLIS;

    private final Page page;

    private ScriptedCalls(Page page) {
        this.page = page;
    }

    /** Serves all pages of this console that are opened from now on; speaks with the first one. */
    static ScriptedCalls in(GavelConsole console) {
        console.page().context().addInitScript(script());
        return new ScriptedCalls(console.page());
    }

    /** A moderator's open room with Ada in it and scripted calls. */
    static ScriptedCalls open(GavelConsole console, DemonstrationSwitch demonstration, String room) {
        demonstration.join(room, Caller.browser("2001", "Ada"));
        ScriptedCalls end = in(console);
        console.signIn("super", "1234").openRoom(room);
        console.row("Ada").waitFor();
        return end;
    }

    /** The same in another tab of the console. */
    ScriptedCalls of(Page tab) {
        return new ScriptedCalls(tab);
    }

    /** Sets how it behaves, such as {@code early = true}. */
    ScriptedCalls set(String assignment) {
        page.evaluate("() => { scriptedCalls." + assignment + "; }");
        return this;
    }

    Object evaluate(String expression) {
        return page.evaluate("async () => { const end = scriptedCalls; return (" + expression + "); }");
    }

    /** Waits until this is true; {@code end} is the scripted service. An exception counts as not yet true. */
    ScriptedCalls until(String condition) {
        page.evaluate("""
                (patience) => new Promise((resolve, reject) => {
                  const condition = async (end) => (CONDITION);
                  const last = Date.now() + patience;
                  const look = async () => {
                    if (await condition(window.scriptedCalls).catch(() => false)) {
                      resolve();
                    } else if (Date.now() > last) {
                      reject(new Error(`not so: ${condition}`));
                    } else {
                      setTimeout(look, 100);
                    }
                  };
                  look();
                })""".replace("CONDITION", condition), PATIENCE_MILLIS);
        return this;
    }

    /** Waits until the page has asked this, such as {@code hold}. */
    ScriptedCalls untilAsked(String kind) {
        return until("end.sent.some(({ t }) => t === '" + kind + "')");
    }

    /** Waits until a second has gone by in which nothing was heard from the page, though packets came. */
    ScriptedCalls untilSilent() {
        return untilThrough("heard.energy - was.energy < 1e-5 && heard.seconds - was.seconds > 1");
    }

    /** Waits until a second has gone by in which the page was heard. */
    ScriptedCalls untilHeard() {
        return until("(await end.heard()).energy > 0").untilThrough("heard.energy > was.energy + 1e-3");
    }

    /** Waits until this is true of the sound of at least a second. */
    private ScriptedCalls untilThrough(String condition) {
        page.evaluate("async () => { window.gavelsTestWas = await scriptedCalls.heard(); }");
        return until("await (async () => { const heard = await end.heard(); const was = window.gavelsTestWas;"
                + " if (heard.seconds - was.seconds > 1 || heard.seconds < was.seconds) { window.gavelsTestWas = heard; }"
                + " return " + condition + "; })()");
    }

    /** Opens a room and joins it by its dialog. */
    ScriptedCalls join(GavelConsole console, String room) {
        console.openRoom(room);
        press("Join");
        button(dialog("Join this room"), "Join").click();
        return untilConnected();
    }

    /** Waits until sound flows both ways. */
    ScriptedCalls untilConnected() {
        return until("end.pages.at(-1)?.connectionState === 'connected'");
    }

    Locator panel() {
        return page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Your call").setExact(true));
    }

    Locator dialog(String title) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** A switch of the call's panel, such as “My microphone”. */
    Locator turned(String name) {
        return panel().getByRole(
                        AriaRole.SWITCH,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses the button of this name, wherever on the page it is. */
    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String script() {
        try (InputStream file = ScriptedCalls.class.getResourceAsStream("scripted-calls.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("no script of calls", failure);
        }
    }
}
