package org.gavel.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** An open page follows all changes on the switch without a reload. */
@ConsoleTest
class RosterShowsTheStateOfTheSwitchIT {

    @Test
    void aMemberJoinsTalksAndLeaves(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3201-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("Ada")).isVisible();
        assertThat(console.row("Ada")).containsText(Pattern.compile("0:0\\d:\\d\\d"));

        demonstration.join(room, Caller.browser("2002", "Ben"));
        assertThat(console.row("Ben")).isVisible();

        demonstration.talk(room, ada, true, 700);
        assertThat(console.row("Ada")).containsText("talking");
        assertThat(speaking(console)).containsText("Ada");

        demonstration.talk(room, ada, false, 0);
        assertThat(console.page().getByText("nobody", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(speaking(console)).isHidden();

        demonstration.leave(room, ada);
        assertThat(console.row("Ada")).containsText("left");
        assertThat(console.row("Ada").getByRole(AriaRole.GRIDCELL, new Locator.GetByRoleOptions().setName("unmuted")))
                .hasCount(0);
        assertThat(chip(console, "All")).containsText("1");
    }

    @Test
    void talkingWhileMutedIsTold(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3202-seven.local";
        int ada = demonstration
                .join(room, Caller.browser("2001", "Ada").withMuteDetect())
                .orElseThrow();
        console.signIn("admin", "1234").openRoom(room);
        demonstration.setMuted(room, ada, true);
        demonstration.talk(room, ada, true, 500);

        assertThat(console.row("Ada")).containsText("talking while muted");
        assertThat(chip(console, "Muted, talking")).containsText("1");
    }

    @Test
    void searchAndFilterNarrowAndSurviveWhatHappens(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3203-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn("admin", "1234").openRoom(room);

        search(console).fill("ad");
        assertThat(console.row("Ben")).hasCount(0);
        assertThat(console.row("Ada")).isVisible();

        demonstration.join(room, Caller.browser("2003", "Adele"));
        demonstration.join(room, Caller.browser("2004", "Carl"));
        assertThat(console.row("Adele")).isVisible();
        assertThat(console.row("Carl")).hasCount(0);

        search(console).fill("");
        chip(console, "Muted").click();
        assertThat(console.row("Ada")).hasCount(0);
        demonstration.setMuted(room, ada, true);
        assertThat(console.row("Ada")).isVisible();
        assertThat(console.row("Ben")).hasCount(0);
    }

    @Test
    void anyColumnSorts(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3204-seven.local";
        demonstration.join(room, Caller.browser("2003", "Cleo"));
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        console.signIn("admin", "1234").openRoom(room);
        Locator headers = console.grid().getByRole(AriaRole.ROWHEADER);
        assertThat(headers).containsText(new String[] {"Cleo", "Ada", "Ben"});

        columnHeader(console, "Member").getByRole(AriaRole.BUTTON).click();
        assertThat(headers).containsText(new String[] {"Ada", "Ben", "Cleo"});
        assertThat(columnHeader(console, "Member")).hasAttribute("aria-sort", "ascending");

        columnHeader(console, "Number").getByRole(AriaRole.BUTTON).click();
        columnHeader(console, "Number").getByRole(AriaRole.BUTTON).click();
        assertThat(headers).containsText(new String[] {"Cleo", "Ben", "Ada"});
    }

    @Test
    void hostileNamesAreOnlyText(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3205-seven.local";
        String evil = "<img src=x onerror=alert(1)>\"'&{{7*7}}";
        demonstration.join(room, Caller.browser("2001", evil));
        demonstration.join(room, Caller.browser("2002", "x".repeat(10_000)));
        demonstration.join(room, Caller.browser("2003", "\u202egnitalf"));
        demonstration.join(room, Caller.phone("", ""));
        console.signIn("admin", "1234").openRoom(room);

        assertThat(console.row(evil)).isVisible();
        assertThat(console.row("Unknown caller")).isVisible();
        assertThat(console.grid().locator("img")).hasCount(0);
        assertThat(chip(console, "All")).containsText("4");
    }

    @Test
    void noNameTurnsRoundWhatStandsBesideIt(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3208-seven.local";
        String avi = "\u05D0\u05D1\u05D9";
        demonstration.join(room, Caller.browser("2001", avi));
        demonstration.join(room, Caller.browser("2002", "\u202Egnitalf"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(console.row("\uFFFDgnitalf")).isVisible();

        console.row(avi).getByText(avi).click();
        console.page().keyboard().press("Delete");
        Locator dialog = console.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("\u2068" + avi + "\u2069");
        console.page().keyboard().press("Escape");

        console.press("Mute", avi);
        assertThat(console.page()
                        .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"))
                        .locator("[dir=auto]")
                        .filter(new Locator.FilterOptions().setHasText(avi))
                        .first())
                .isVisible();
        assertThat(console.page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Muted")))
                .containsText("\u2068" + avi + "\u2069");
    }

    @Test
    void allThatMatchCanBeSelectedAndActedOn(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3206-seven.local";
        for (int i = 0; i < 230; i++) {
            demonstration.join(room, Caller.browser("2001", "Member " + i));
        }
        demonstration.join(room, Caller.browser("2002", "Ada"));
        console.signIn("admin", "1234").openRoom(room);
        assertThat(chip(console, "All")).containsText("231");
        search(console).fill("member");

        console.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select all"))
                .check();
        Locator bar = console.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"));
        assertThat(bar).containsText("230 selected");
        for (int width : new int[] {1440, 1024, 768, 375, 320}) {
            console.page().setViewportSize(width, 900);
            PageCondition.await(
                    console.page(),
                    "() => { const bar = document.getElementById('selection'); return bar.scrollWidth <= bar.clientWidth; }");
            assertThat(button(bar, "Clear")).isInViewport();
        }
        console.page().setViewportSize(375, 900);
        button(bar, "More actions").press("Enter");
        assertThat(console.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Kick")))
                .isVisible();
        console.page().keyboard().press("Escape");
        console.page().setViewportSize(1440, 900);
        button(bar, "Mute").click();

        assertThat(chip(console, "Muted").first()).containsText("230");
        assertThat(console.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("You muted 230 members");
    }

    private static Locator button(Locator bar, String name) {
        return bar.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator speaking(GavelConsole console) {
        return console.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Speaking"));
    }

    private static Locator search(GavelConsole console) {
        return console.page().getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Find a member"));
    }

    private static Locator chip(GavelConsole console, String name) {
        return console.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Show"))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*\\d")));
    }

    private static Locator columnHeader(GavelConsole console, String name) {
        return console.grid().getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName(name));
    }
}
