package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** All rooms at a glance, live. */
@DeskTest
class WallboardShowsAllRoomsIT {

    private static Locator tile(Desk desk, String room) {
        return desk.wallboard().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(room));
    }

    @Test
    void aRoomThatTheSwitchListsAppearsWithItsSpeakers(Desk desk, DemonstrationSwitch demonstration) {
        String room = "3501-seven.local";
        desk.signIn("super", "1234");
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        demonstration.join(room, Caller.browser("2002", "Ben"));
        Locator tile = tile(desk, "3501");
        tile.waitFor();
        assertThat(tile).containsText("2");

        demonstration.talk(room, ada, true, 600);
        assertThat(tile).containsText("Ada");

        tile.getByRole(AriaRole.LINK).click();
        assertThat(desk.page()).hasURL(Pattern.compile("room=3501"));
        assertThat(desk.row("Ben")).isVisible();
    }

    @Test
    void aRoomCanBeOpenedByItsNumber(Desk desk, DemonstrationSwitch demonstration) {
        demonstration.join("3502-seven.local", Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234");

        desk.press("Open a room");
        desk.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("not a room!");
        desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("can be no room");

        desk.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("3502");
        desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(desk.row("Ada")).isVisible();
    }

    @Test
    void aRoomIsFoundHoweverItsNumberIsTyped(Desk desk, DemonstrationSwitch demonstration) {
        demonstration.join("3504-seven.local", Caller.browser("2001", "Ada"));
        desk.signIn("super", "1234");
        tile(desk, "3504").waitFor();
        Locator search = desk.page().getByPlaceholder("Find a room");

        for (String typed : List.of("3504", "35-04", "35 04", "３５０４")) {
            search.fill("nobody");
            assertThat(tile(desk, "3504")).isHidden();
            search.fill(typed);
            assertThat(tile(desk, "3504")).isVisible();
        }
    }

    @Test
    void everybodyCanUseIt(Desk desk, DemonstrationSwitch demonstration) {
        demonstration.join("3503-seven.local", Caller.browser("2001", "Ada"));
        desk.signIn("super", "1234");
        tile(desk, "3503").waitFor();

        desk.checkAccessibility();
    }

    @Test
    void itSpeaksChinese(Desk desk) {
        desk.signIn("super", "1234");
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();

        assertThat(desk.page().locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("打开会议室")))
                .isVisible();
    }
}
