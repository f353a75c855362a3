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
