package org.gavel.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gavel.conference.SwitchName;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.Test;

/** All rooms at a glance, live. */
@DeskTest
class WallboardShowsAllRoomsIT {

    /** Has been fetched when all before it have been. */
    private static final String LAST_FILE =
            "performance.getEntriesByType('resource').some(file => file.name.endsWith('/js/room.js'))";

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
        assertThat(desk.page()).hasURL(Pattern.compile("conference=3501-seven.local%40seven.local"));
        assertThat(desk.row("Ben")).isVisible();
    }

    @Test
    void aRoomCanBeOpenedByItsNumber(Desk desk, DemonstrationSwitch demonstration) {
        demonstration.join("3502-seven.local", Caller.browser("2001", "Ada"));
        desk.signIn("admin", "1234");

        desk.press("Open a room");
        desk.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("@nowhere");
        desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(desk.page().getByRole(AriaRole.DIALOG)).containsText("is not a valid room");

        desk.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("3502");
        desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(desk.row("Ada")).isVisible();
    }

    /** The tile whose link leads to exactly this conference. */
    private static Locator tileOf(Desk desk, String key) {
        String address = "/room?conference="
                + URLEncoder.encode(key, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%27", "'");
        Locator link = desk.wallboard().locator("a[href$=\"" + address + "\"]");
        link.waitFor();
        return link;
    }

    private static void muteIn(Desk desk, DemonstrationSwitch demonstration, String key, String room, String name) {
        tileOf(desk, key).click();
        assertThat(desk.row(name)).isVisible();
        desk.press("Mute", name);
        assertThat(desk.row(name)).containsText("muted by");
        String members = demonstration.conference(new SwitchName(room).apiWord() + " list");
        org.assertj.core.api.Assertions.assertThat(members).contains(name).doesNotContain("speak");
        desk.page().navigate("/");
    }

    @Test
    void eachTileLeadsToExactlyItsOwnRoomAndActsHitThatOne(Desk desk, DemonstrationSwitch demonstration) {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("4000@seven.local", "4000");
        rooms.put("4000-seven.local@seven.local", "4000-seven.local");
        rooms.put("5000@a.test", "5000@a.test");
        rooms.put("5000@b.test", "5000@b.test");
        rooms.put("abc@seven.local", "abc@seven.local");
        rooms.put("Rat der Räte: #1 100% *@seven.local", "Rat der Räte: #1 100% *");
        rooms.put("it's a \\ room@seven.local", "it's a \\ room");
        rooms.put("会议室@seven.local", "会议室");
        rooms.values().forEach(room -> demonstration.join(room, Caller.browser("2001", "Ada of " + room)));
        desk.signIn("super", "1234");

        rooms.forEach((key, room) -> muteIn(desk, demonstration, key, room, "Ada of " + room));
        rooms.values().forEach(demonstration::end);
    }

    @Test
    void aNumberThatCanMeanSeveralRoomsIsAskedAbout(Desk desk, DemonstrationSwitch demonstration) {
        demonstration.join("4100", Caller.browser("2001", "Ada"));
        demonstration.join("4100-seven.local", Caller.browser("2002", "Ben"));
        desk.signIn("super", "1234");
        tileOf(desk, "4100@seven.local");
        tileOf(desk, "4100-seven.local@seven.local");

        desk.page().navigate("/room?room=４１００");

        assertThat(desk.page()).hasURL(Pattern.compile("/choose\\?room="));
        assertThat(desk.page().getByRole(AriaRole.HEADING)).containsText("Which room?");
        desk.checkAccessibility();
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("4100@seven.local"))
                .first()
                .click();
        assertThat(desk.row("Ada")).isVisible();
        assertThat(desk.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Join").setExact(true)))
                .hasAccessibleDescription(Pattern.compile("same number"));
        demonstration.end("4100");
        demonstration.end("4100-seven.local");
    }

    @Test
    void aRoomThatNeverRanIsOnNobodysWallboard(Desk desk, Desk other) {
        desk.signIn("admin", "1234").openRoom("３５９９");
        assertThat(desk.page()).hasURL(Pattern.compile("conference=3599-seven.local%40seven.local"));

        other.signIn("super", "1234");
        assertThat(other.wallboard().getByRole(AriaRole.LINK).first()).isVisible();
        assertThat(tile(other, "3599")).hasCount(0);
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
        assertThat(desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("打开会场")))
                .isVisible();
    }

    /** The first room opens without waiting for a file: the wallboard has fetched them all, and the browser keeps them. */
    @Test
    void aRoomOpensFromTheCache(Desk desk, DemonstrationSwitch demonstration) {
        desk.signIn("super", "1234");
        demonstration.join("3512-seven.local", Caller.browser("2001", "Ada"));
        Locator tile = tile(desk, "3512");
        tile.waitFor();
        PageCondition.await(desk.page(), "() => " + LAST_FILE);

        tile.getByRole(AriaRole.LINK).click();
        desk.row("Ada").waitFor();

        Assertions.assertThat(desk.page().evaluate("() => " + LAST_FILE)).isEqualTo(true);
        Assertions.assertThat(desk.page().evaluate("""
                        () => performance.getEntriesByType('resource')
                            .filter(file => file.transferSize > 0 && /[/]static[/].*[.](js|css)$/.test(file.name))
                            .map(file => file.name)
                        """)).isEqualTo(List.of());
    }
}
