package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** What happens on the switch is on the page, without anybody loading it again. */
@DeskTest
class RosterShowsEverybodyAsTheyAreIT {

    @Test
    void whoJoinsTalksAndLeaves(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3201-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("Ada")).isVisible();
        assertThat(desk.row("Ada")).containsText(Pattern.compile("0:0\\d:\\d\\d"));

        demonstration.join(room, Caller.browser("2002", "Ben"));
        assertThat(desk.row("Ben")).isVisible();

        demonstration.talk(room, ada, true, 700);
        assertThat(desk.row("Ada")).containsText("talking");
        assertThat(speaking(desk)).containsText("Ada");

        demonstration.talk(room, ada, false, 0);
        assertThat(desk.page().getByText("nobody", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(speaking(desk)).isHidden();

        demonstration.leave(room, ada);
        assertThat(desk.row("Ada")).containsText("left");
        assertThat(desk.row("Ada").getByRole(AriaRole.GRIDCELL, new Locator.GetByRoleOptions().setName("unmuted")))
                .hasCount(0);
        assertThat(chip(desk, "All")).containsText("1");
    }

    @Test
    void talkingWhileMutedIsTold(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3202-seven.local";
        int ada = demonstration
                .join(room, Caller.browser("2001", "Ada").withMuteDetect())
                .orElseThrow();
        desk.signIn("admin", "1234").openRoom(room);
        demonstration.setMuted(room, ada, true);
        demonstration.talk(room, ada, true, 500);

        assertThat(desk.row("Ada")).containsText("talking while muted");
        assertThat(chip(desk, "Muted, talking")).containsText("1");
    }

    @Test
    void searchAndFilterNarrowAndSurviveWhatHappens(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3203-seven.local";
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        demonstration.join(room, Caller.browser("2002", "Ben"));
        desk.signIn("admin", "1234").openRoom(room);

        search(desk).fill("ad");
        assertThat(desk.row("Ben")).hasCount(0);
        assertThat(desk.row("Ada")).isVisible();

        demonstration.join(room, Caller.browser("2003", "Adele"));
        demonstration.join(room, Caller.browser("2004", "Carl"));
        assertThat(desk.row("Adele")).isVisible();
        assertThat(desk.row("Carl")).hasCount(0);

        search(desk).fill("");
        chip(desk, "Muted").click();
        assertThat(desk.row("Ada")).hasCount(0);
        demonstration.setMuted(room, ada, true);
        assertThat(desk.row("Ada")).isVisible();
        assertThat(desk.row("Ben")).hasCount(0);
    }

    @Test
    void anyColumnSorts(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3204-seven.local";
        demonstration.join(room, Caller.browser("2003", "Cleo"));
        demonstration.join(room, Caller.browser("2001", "Ada"));
        demonstration.join(room, Caller.browser("2002", "Ben"));
        desk.signIn("admin", "1234").openRoom(room);
        Locator headers = desk.grid().getByRole(AriaRole.ROWHEADER);
        assertThat(headers).containsText(new String[] {"Cleo", "Ada", "Ben"});

        columnHeader(desk, "Member").getByRole(AriaRole.BUTTON).click();
        assertThat(headers).containsText(new String[] {"Ada", "Ben", "Cleo"});
        assertThat(columnHeader(desk, "Member")).hasAttribute("aria-sort", "ascending");

        columnHeader(desk, "Number").getByRole(AriaRole.BUTTON).click();
        columnHeader(desk, "Number").getByRole(AriaRole.BUTTON).click();
        assertThat(headers).containsText(new String[] {"Cleo", "Ben", "Ada"});
    }

    @Test
    void hostileNamesAreOnlyText(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3205-seven.local";
        String evil = "<img src=x onerror=alert(1)>\"'&{{7*7}}";
        demonstration.join(room, Caller.browser("2001", evil));
        demonstration.join(room, Caller.browser("2002", "x".repeat(10_000)));
        demonstration.join(room, Caller.browser("2003", "\u202egnitalf"));
        demonstration.join(room, Caller.phone("", ""));
        desk.signIn("admin", "1234").openRoom(room);

        assertThat(desk.row(evil)).isVisible();
        assertThat(desk.row("Unknown caller")).isVisible();
        assertThat(desk.grid().locator("img")).hasCount(0);
        assertThat(chip(desk, "All")).containsText("4");
    }

    @Test
    void noNameTurnsRoundWhatStandsBesideIt(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3208-seven.local";
        String avi = "\u05D0\u05D1\u05D9";
        demonstration.join(room, Caller.browser("2001", avi));
        demonstration.join(room, Caller.browser("2002", "\u202Egnitalf"));
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(desk.row("\uFFFDgnitalf")).isVisible();

        desk.row(avi).getByText(avi).click();
        desk.page().keyboard().press("Delete");
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("\u2068" + avi + "\u2069");
        desk.page().keyboard().press("Escape");

        desk.press("Mute", avi);
        assertThat(desk.page()
                        .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity"))
                        .locator("[dir=auto]")
                        .filter(new Locator.FilterOptions().setHasText(avi))
                        .first())
                .isVisible();
        assertThat(desk.page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Muted")))
                .containsText("\u2068" + avi + "\u2069");
    }

    @Test
    void allThatMatchCanBeSelectedAndActedOn(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3206-seven.local";
        for (int i = 0; i < 230; i++) {
            demonstration.join(room, Caller.browser("2001", "Member " + i));
        }
        demonstration.join(room, Caller.browser("2002", "Ada"));
        desk.signIn("admin", "1234").openRoom(room);
        assertThat(chip(desk, "All")).containsText("231");
        search(desk).fill("member");

        desk.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select all"))
                .check();
        Locator bar = desk.page()
                .getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("Actions on the selection"));
        assertThat(bar).containsText("230 selected");
        for (int width : new int[] {1440, 1024, 768, 375, 320}) {
            desk.page().setViewportSize(width, 900);
            PageCondition.await(
                    desk.page(),
                    "() => { const bar = document.getElementById('selection'); return bar.scrollWidth <= bar.clientWidth; }");
            assertThat(button(bar, "Clear")).isInViewport();
        }
        desk.page().setViewportSize(375, 900);
        button(bar, "More actions").press("Enter");
        assertThat(desk.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Kick")))
                .isVisible();
        desk.page().keyboard().press("Escape");
        desk.page().setViewportSize(1440, 900);
        button(bar, "Mute").click();

        assertThat(chip(desk, "Muted").first()).containsText("230");
        assertThat(desk.page().getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Activity")))
                .containsText("You muted 230 members");
    }

    private static Locator button(Locator bar, String name) {
        return bar.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator speaking(Desk desk) {
        return desk.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Speaking"));
    }

    private static Locator search(Desk desk) {
        return desk.page().getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Find a member"));
    }

    private static Locator chip(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Show"))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*\\d")));
    }

    private static Locator columnHeader(Desk desk, String name) {
        return desk.grid().getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName(name));
    }
}
