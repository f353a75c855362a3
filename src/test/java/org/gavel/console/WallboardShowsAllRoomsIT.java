package org.gavel.console;

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
@ConsoleTest
class WallboardShowsAllRoomsIT {

    /** Has been fetched when all before it have been. */
    private static final String LAST_FILE =
            "performance.getEntriesByType('resource').some(file => file.name.endsWith('/js/room.js'))";

    private static Locator tile(GavelConsole console, String room) {
        return console.wallboard().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(room));
    }

    @Test
    void aRoomThatTheSwitchListsAppearsWithItsSpeakers(GavelConsole console, DemonstrationSwitch demonstration) {
        String room = "3501-seven.local";
        console.signIn("super", "1234");
        int ada = demonstration.join(room, Caller.browser("2001", "Ada")).orElseThrow();
        demonstration.join(room, Caller.browser("2002", "Ben"));
        Locator tile = tile(console, "3501");
        tile.waitFor();
        assertThat(tile).containsText("2");

        demonstration.talk(room, ada, true, 600);
        assertThat(tile).containsText("Ada");

        tile.getByRole(AriaRole.LINK).click();
        assertThat(console.page()).hasURL(Pattern.compile("conference=3501-seven.local%40seven.local"));
        assertThat(console.row("Ben")).isVisible();
    }

    @Test
    void aRoomCanBeOpenedByItsNumber(GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join("3502-seven.local", Caller.browser("2001", "Ada"));
        console.signIn("admin", "1234");

        console.press("Open a room");
        console.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("@nowhere");
        console.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(console.page().getByRole(AriaRole.DIALOG)).containsText("is not a valid room");

        console.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("3502");
        console.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Open").setExact(true))
                .click();
        assertThat(console.row("Ada")).isVisible();
    }

    /** The tile whose link leads to exactly this conference. */
    private static Locator tileOf(GavelConsole console, String key) {
        String address = "/room?conference="
                + URLEncoder.encode(key, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%27", "'");
        Locator link = console.wallboard().locator("a[href$=\"" + address + "\"]");
        link.waitFor();
        return link;
    }

    private static void muteIn(
            GavelConsole console, DemonstrationSwitch demonstration, String key, String room, String name) {
        tileOf(console, key).click();
        assertThat(console.row(name)).isVisible();
        console.press("Mute", name);
        assertThat(console.row(name)).containsText("muted by");
        String members = demonstration.conference(new SwitchName(room).apiWord() + " list");
        org.assertj.core.api.Assertions.assertThat(members).contains(name).doesNotContain("speak");
        console.page().navigate("/");
    }

    @Test
    void eachTileLeadsToExactlyItsOwnRoomAndActsHitThatOne(GavelConsole console, DemonstrationSwitch demonstration) {
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
        console.signIn("super", "1234");

        rooms.forEach((key, room) -> muteIn(console, demonstration, key, room, "Ada of " + room));
        rooms.values().forEach(demonstration::end);
    }

    @Test
    void aNumberThatCanMeanSeveralRoomsIsAskedAbout(GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join("4100", Caller.browser("2001", "Ada"));
        demonstration.join("4100-seven.local", Caller.browser("2002", "Ben"));
        console.signIn("super", "1234");
        tileOf(console, "4100@seven.local");
        tileOf(console, "4100-seven.local@seven.local");

        console.page().navigate("/room?room=４１００");

        assertThat(console.page()).hasURL(Pattern.compile("/choose\\?room="));
        assertThat(console.page().getByRole(AriaRole.HEADING)).containsText("Which room?");
        console.checkAccessibility();
        console.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("4100@seven.local"))
                .first()
                .click();
        assertThat(console.row("Ada")).isVisible();
        assertThat(console.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Join").setExact(true)))
                .hasAccessibleDescription(Pattern.compile("same number"));
        demonstration.end("4100");
        demonstration.end("4100-seven.local");
    }

    @Test
    void aRoomThatNeverRanIsOnNoWallboard(GavelConsole console, GavelConsole other) {
        console.signIn("admin", "1234").openRoom("３５９９");
        assertThat(console.page()).hasURL(Pattern.compile("conference=3599-seven.local%40seven.local"));

        other.signIn("super", "1234");
        assertThat(other.wallboard().getByRole(AriaRole.LINK).first()).isVisible();
        assertThat(tile(other, "3599")).hasCount(0);
    }

    @Test
    void everybodyCanUseIt(GavelConsole console, DemonstrationSwitch demonstration) {
        demonstration.join("3503-seven.local", Caller.browser("2001", "Ada"));
        console.signIn("super", "1234");
        tile(console, "3503").waitFor();

        console.checkAccessibility();
    }

    @Test
    void itSpeaksChinese(GavelConsole console) {
        console.signIn("super", "1234");
        console.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文"))
                .click();

        assertThat(console.page().locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(console.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("打开会场")))
                .isVisible();
    }

    /** The first room opens without waiting for a file: the wallboard has fetched them all, and the browser keeps them. */
    @Test
    void aRoomOpensFromTheCache(GavelConsole console, DemonstrationSwitch demonstration) {
        console.signIn("super", "1234");
        demonstration.join("3512-seven.local", Caller.browser("2001", "Ada"));
        Locator tile = tile(console, "3512");
        tile.waitFor();
        PageCondition.await(console.page(), "() => " + LAST_FILE);

        tile.getByRole(AriaRole.LINK).click();
        console.row("Ada").waitFor();

        Assertions.assertThat(console.page().evaluate("() => " + LAST_FILE)).isEqualTo(true);
        Assertions.assertThat(console.page().evaluate("""
                        () => performance.getEntriesByType('resource')
                            .filter(file => file.transferSize > 0 && /[/]static[/].*[.](js|css)$/.test(file.name))
                            .map(file => file.name)
                        """)).isEqualTo(List.of());
    }
}
