package org.gavel.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.console.GavelConsole;

/** The bytes of a page on the wire: everything that the browser loads until it is quiet, with an empty cache and again. */
final class PageWeight implements Measurement {

    private static final String ROOM = "3720-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final int MEMBERS = 40;
    private static final double SETTLED_MILLIS = 3_000;
    private static final String LOADED = "() => { const all = [...performance.getEntriesByType('navigation'),"
            + " ...performance.getEntriesByType('resource')]; return [all.filter(e => e.transferSize > 0).length,"
            + " all.reduce((sum, e) => sum + e.transferSize, 0)]; }";

    /** How many answers came over the wire, and how many bytes they had. */
    private record Weight(int requests, long bytes) {

        String told() {
            return String.format(Locale.ROOT, "%,d kB in %d requests", Math.round(bytes / 1_000.0), requests);
        }
    }

    @Override
    public String name() {
        return "weight";
    }

    @Override
    public List<Figure> run(Scale scale) {
        List<Figure> figures = new ArrayList<>();
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, MEMBERS);
                GavelConsole console = BenchRooms.console(stage, BenchStage.OPERATOR)) {
            room.talk(1);
            figures.addAll(
                    weigh(console.page(), "room", "/room?conference=" + ROOM, "a room of " + MEMBERS + " members"));
            figures.addAll(weigh(console.page(), "audit", "/admin/audit", "the audit, as an administration page"));
        }
        return figures;
    }

    private List<Figure> weigh(Page page, String which, String address, String what) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("Network.clearBrowserCache", new JsonObject());
        Weight first = load(page, address);
        Weight again = load(page, address);
        return List.of(
                figure(which + ".first", what, "nothing in the browser’s cache", first),
                figure(which + ".again", "the same", "opened before", again));
    }

    private static Weight load(Page page, String address) {
        page.navigate(address);
        page.waitForTimeout(SETTLED_MILLIS);
        List<?> loaded = (List<?>) page.evaluate(LOADED);
        return new Weight(((Number) loaded.get(0)).intValue(), ((Number) loaded.get(1)).longValue());
    }

    private Figure figure(String which, String what, String at, Weight weight) {
        return new Figure(
                name() + "." + which,
                "bytes over the wire: " + what,
                at,
                "measured",
                weight.told(),
                true,
                "scripts, styles, fonts, pictures and the page itself with their headers, compressed as they travel");
    }
}
