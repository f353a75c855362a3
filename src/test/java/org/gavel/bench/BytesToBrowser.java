package org.gavel.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.gavel.console.GavelConsole;

/** Compares the payload bytes that Gavel's page of a room gets with those that the switch sends for the room. */
final class BytesToBrowser implements Measurement {

    private static final String ROOM = "3730-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final double GOAL = 0.20;
    private static final double PERCENT = 100;
    private static final double KILO = 1_000;

    /** How large the room is, how much happens in it, and how long it is looked at. */
    private record Setting(int members, int eventsPerSecond, int warmUpMillis, int millis) {}

    @Override
    public String name() {
        return "bytes";
    }

    @Override
    public List<Figure> run(Scale scale) {
        Setting setting =
                scale == Scale.SHORT ? new Setting(200, 100, 500, 3_000) : new Setting(1_000, 100, 10_000, 60_000);
        LongAdder got = new LongAdder();
        LongAdder frames = new LongAdder();
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members());
                GavelConsole console = BenchRooms.console(stage)) {
            room.talk(setting.eventsPerSecond());
            console.page()
                    .onWebSocket(socket -> socket.onFrameReceived(frame -> {
                        got.add(length(frame));
                        frames.increment();
                    }));
            Page page = BenchRooms.open(console, room);
            page.waitForTimeout(setting.warmUpMillis());
            SwitchWatch watch = stage.watch();
            long sentBefore = watch.bytes(BenchStage.MODERATOR);
            long eventsBefore = watch.frames(BenchStage.MODERATOR);
            got.reset();
            frames.reset();
            page.waitForTimeout(setting.millis());
            long sent = watch.bytes(BenchStage.MODERATOR) - sentBefore;
            long events = watch.frames(BenchStage.MODERATOR) - eventsBefore;
            return List.of(figure(setting, sent, events, got.sum(), frames.sum()));
        }
    }

    private Figure figure(Setting setting, long sent, long events, long got, long frames) {
        double seconds = setting.millis() / KILO;
        double share = (double) got / sent;
        return new Figure(
                name(),
                "bytes to the browser against bytes from the switch",
                String.format(
                        Locale.ROOT,
                        "%,d members, %d events/s, the page at the top of the roster",
                        setting.members(),
                        setting.eventsPerSecond()),
                "≤ 20 %",
                String.format(Locale.ROOT, "%.1f %%", share * PERCENT),
                share <= GOAL,
                String.format(
                        Locale.ROOT,
                        "%.1f kB/s in %.1f frames/s to the page, %.1f kB/s in %.1f frames/s from the switch, payload without"
                                + " compression, over %.0f s",
                        got / KILO / seconds,
                        frames / seconds,
                        sent / KILO / seconds,
                        events / seconds,
                        seconds));
    }

    private static int length(WebSocketFrame frame) {
        return frame.text() == null ? frame.binary().length : frame.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
