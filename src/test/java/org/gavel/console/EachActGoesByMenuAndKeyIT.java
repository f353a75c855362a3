package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.gavel.conference.Effect;
import org.gavel.conference.MemberState;
import org.gavel.conference.SwitchName;
import org.gavel.conference.Target;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each act can be done from the menu and, if it has a key, by that key. The page tells that it is done. */
@ConsoleTest
class EachActGoesByMenuAndKeyIT {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "org.gavel.messages",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final int LEVEL = 2;

    /** A room of its own for each act. */
    private static String room(int hundreds, Act act) {
        return hundreds + "" + (50 + List.of(Act.values()).indexOf(act)) + "-seven.local";
    }

    static Stream<Act> withAKey() {
        return Arrays.stream(Act.values()).filter(act -> act.key().isPresent());
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void fromTheMenu(Act act, GavelConsole console, DemonstrationSwitch demonstration) {
        open(room(30, act), act, console, demonstration);

        if (act.inBar()) {
            console.press(word("act." + act.wire()));
        } else {
            openMenu(act, console);
            console.page()
                    .getByRole(
                            AriaRole.MENUITEM,
                            new Page.GetByRoleOptions()
                                    .setName(word(entry(act)))
                                    .setExact(true))
                    .click();
            answer(act, console);
        }

        assertThatItIsDone(act, console);
    }

    @ParameterizedTest
    @MethodSource("withAKey")
    void byItsKey(Act act, GavelConsole console, DemonstrationSwitch demonstration) {
        open(room(31, act), act, console, demonstration);

        console.grid().focus();
        console.page().keyboard().press("Home");
        console.page().keyboard().press(key(act));
        answer(act, console);

        assertThatItIsDone(act, console);
    }

    private static void openMenu(Act act, GavelConsole console) {
        if (act.onRoom()) {
            console.press(word("act.moreRoom"));
        } else {
            console.press(word("act.more"), "Ada");
        }
    }

    /** The room with one member, in the state in which the act is offered. */
    private static void open(String room, Act act, GavelConsole console, DemonstrationSwitch demonstration) {
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        before(act).ifPresent(other -> {
            Target target = act.onRoom() ? new Target.Room() : new Target.One(ada);
            String line = other.command(target, "").apiArgument(new SwitchName(room));
            Assertions.assertThat(demonstration.conference(line)).startsWith("+OK");
        });
        record(room, act, demonstration);
        console.signIn("super", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
        if (isOnARecording(act)) {
            assertThat(console.page().locator("#recording")).isVisible();
        }
        if (act.inBar()) {
            assertThat(console.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions()
                                            .setName(word("act." + act.wire()))
                                            .setExact(true)))
                    .isVisible();
        }
    }

    /** Begins a recording for an act on one, and pauses it for one that resumes. */
    private static void record(String room, Act act, DemonstrationSwitch demonstration) {
        String recording = new SwitchName(room).apiWord() + " recording ";
        if (isOnARecording(act)) {
            Assertions.assertThat(demonstration.conference(recording + "start /rec/a.wav"))
                    .startsWith("+OK");
        }
        if (act.when().filter(Act.When.RECORDING_PAUSED::equals).isPresent()) {
            Assertions.assertThat(demonstration.conference(recording + "pause /rec/a.wav"))
                    .startsWith("+OK");
        }
    }

    private static boolean isOnARecording(Act act) {
        return act.when().filter(state -> state != Act.When.NOT_RECORDING).isPresent();
    }

    /** The act that leads to the state in which this one is offered; empty where the member is in it from the beginning. */
    private static Optional<Act> before(Act act) {
        if (act.toggles() && act.effect() instanceof Effect.Turns turns) {
            // The only member has the audio floor.
            boolean fromTheBeginning = (turns.state() == MemberState.FLOOR) != turns.on();
            return fromTheBeginning ? Optional.empty() : act.opposite();
        }
        return act.opposite();
    }

    /** What is asked before it is sent. */
    private static void answer(Act act, GavelConsole console) {
        Locator dialog = console.page().getByRole(AriaRole.DIALOG);
        if (act.needsLevel()) {
            dialog.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(word("levels." + act.wire())))
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName(Integer.toString(LEVEL))
                                    .setExact(true))
                    .click();
        } else if (act.asks().filter(Act.Question.LAYOUT::equals).isPresent()) {
            dialog.getByRole(AriaRole.LISTBOX)
                    .selectOption(act.entered().orElseThrow().example());
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(word("layouts.use")))
                    .click();
        } else if (act.asks().filter(Act.Question.VALUE::equals).isPresent()) {
            dialog.getByRole(AriaRole.TEXTBOX).fill(act.entered().orElseThrow().example());
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(word("act." + act.wire())))
                    .click();
        } else if (act.asks().isPresent()) {
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(word("act." + act.wire())))
                    .click();
        }
    }

    private static void assertThatItIsDone(Act act, GavelConsole console) {
        Locator activity = console.page()
                .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName(word("activity.title")));
        assertThat(activity)
                .containsText(word("activity." + act.wire())
                        .replace("{0}", word("activity.you"))
                        .replace("{1}", act.effect() instanceof Effect.Called ? ActValue.EXTENSION.example() : "Ada"));
        assertThat(activity).not().containsText("failed");
        assertThat(activity).not().containsText("not confirmed");
        if (!act.onRoom() && !(act.effect() instanceof Effect.Gone)) {
            assertThat(console.row("Ada")).containsText(word("last.did." + act.wire()));
        }
    }

    private static String entry(Act act) {
        return act.needsLevel() ? "act.levels" : "act." + act.wire();
    }

    private static String key(Act act) {
        String key = act.key().orElseThrow();
        return key.length() == 1 ? key : key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
