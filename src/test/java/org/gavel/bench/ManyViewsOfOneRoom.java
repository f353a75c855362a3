package org.gavel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What the views of one room cost the server's processor, with the same moderators signed in and the same events. After a warm-up with
 * all of them few are measured, then many, then few again; the cheaper of the two counts, for a server that has warmed up compiles no
 * more. Only the processor time of the server's own process counts.
 */
final class ManyViewsOfOneRoom implements Measurement {

    private static final double MOST = 3;
    private static final int ROOM = 3100;
    private static final int ROWS = 40;

    /** @param few one view of each moderator; {@code many} is a multiple of it */
    private record Size(
            int members, double perSecond, int few, int many, int warmUpSeconds, int pauseSeconds, int seconds) {

        static Size of(Scale scale) {
            return scale == Scale.FULL ? new Size(1_000, 100, 10, 200, 60, 5, 30) : new Size(50, 50, 2, 10, 2, 1, 4);
        }
    }

    /** Processor seconds of a second, and frames of a second. */
    record Cost(double cores, double frames) {}

    @Override
    public String name() {
        return "views-cpu";
    }

    @Override
    public List<Figure> run(Scale scale) throws Exception {
        Size size = Size.of(scale);
        try (Gathering gathering = Gathering.begin()) {
            Talk.Place place = gathering.room(ROOM, size.members());
            List<BenchVisitor> visitors = gathering.signIn(size.few());
            int each = size.many() / size.few();
            try (Talk talk = gathering.talk(List.of(place), size.perSecond())) {
                open(gathering, visitors, place, each);
                TimeUnit.SECONDS.sleep(size.warmUpSeconds());
                Cost before = cost(gathering, open(gathering, visitors, place, 1), size);
                Cost many = cost(gathering, open(gathering, visitors, place, each), size);
                Cost after = cost(gathering, open(gathering, visitors, place, 1), size);
                gathering.closePages();
                Cost none = cost(gathering, List.of(), size);
                return List.of(figure(size, before, many, after, none));
            }
        }
    }

    private static List<OpenPage> open(Gathering gathering, List<BenchVisitor> visitors, Talk.Place place, int each)
            throws Exception {
        gathering.closePages();
        List<OpenPage> pages = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            pages.addAll(gathering.showRoom(visitors, place.room(), ROWS));
        }
        return pages;
    }

    private static Cost cost(Gathering gathering, List<OpenPage> pages, Size size) throws InterruptedException {
        TimeUnit.SECONDS.sleep(size.pauseSeconds());
        Duration cpu = gathering.process().cpu();
        long frames = frames(pages);
        long start = System.nanoTime();
        TimeUnit.SECONDS.sleep(size.seconds());
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        Duration used = gathering.process().cpu().minus(cpu);
        return new Cost(
                used.toNanos() / (double) TimeUnit.SECONDS.toNanos(1) / seconds, (frames(pages) - frames) / seconds);
    }

    private static long frames(List<OpenPage> pages) {
        return pages.stream().mapToLong(OpenPage::frames).sum();
    }

    private Figure figure(Size size, Cost before, Cost many, Cost after, Cost none) {
        double few = Math.min(before.cores(), after.cores());
        double ratio = many.cores() / few;
        double micros = 1e6 * (many.cores() - none.cores()) / many.frames();
        return new Figure(
                name(),
                size.many() + " views of one room against " + size.few(),
                String.format(Locale.ROOT, "%,d members, %.0f events/s", size.members(), size.perSecond()),
                String.format(Locale.ROOT, "≤ %.0f × the CPU", MOST),
                String.format(Locale.ROOT, "%.1f ×", ratio),
                ratio <= MOST,
                String.format(
                        Locale.ROOT,
                        "%.1f %% of a core with %d views, %.1f %% and %.1f %% with %d before and after, %.1f %% with none;"
                                + " %.0f frames/s, %.0f µs each; %d s after %d s of warm-up",
                        100 * many.cores(),
                        size.many(),
                        100 * before.cores(),
                        100 * after.cores(),
                        size.few(),
                        100 * none.cores(),
                        many.frames(),
                        micros,
                        size.seconds(),
                        size.warmUpSeconds()));
    }
}
