package org.gavel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Many moderators, each with a link of their own to the switch and a page of one of many rooms, some with the wallboard beside
 * it, for several minutes. It measures minute by minute how old their rows are, and whether anything grows.
 */
final class ManyModerators implements Measurement {

    /** Of the server's classes those whose instances are what waits to be done. */
    private static final List<String> WAITING = List.of(
            "java.util.concurrent.ConcurrentLinkedQueue$Node",
            "java.util.concurrent.LinkedBlockingQueue$Node",
            "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
            "org.glassfish.enterprise.concurrent.internal.ManagedScheduledThreadPoolExecutor$ManagedScheduledFutureTask");

    private static final double MOST_P99 = 250;
    private static final double GROWN = 1.1;
    private static final int FIRST_ROOM = 4_000;
    private static final int ROWS = 40;
    private static final int MODERATORS_A_WALLBOARD = 10;
    private static final int MINUTES = 10;
    private static final int LOOKS_A_SPAN = 6;

    /** @param span after which ages are looked at anew; a minute */
    private record Size(int moderators, int rooms, int members, double perSecond, int spans, Duration span) {

        static Size of(Scale scale) {
            return scale == Scale.FULL
                    ? new Size(200, 50, 20, 250, Integer.getInteger("bench.minutes", MINUTES), Duration.ofMinutes(1))
                    : new Size(8, 4, 10, 40, 2, Duration.ofSeconds(2));
        }
    }

    /** What was seen in a span: ages of rows, and the most that waited in the system's queues. */
    record Span(Samples ages, long mostWaiting) {}

    /** What is alive in the server and what of it waits to be done. */
    record State(long heap, long waiting) {

        static State of(ServerProcess process) throws Exception {
            process.living();
            Map<String, ServerProcess.Living> living = process.living();
            return new State(
                    living.values().stream()
                            .mapToLong(ServerProcess.Living::bytes)
                            .sum(),
                    WAITING.stream()
                            .map(living::get)
                            .mapToLong(one -> one == null ? 0 : one.instances())
                            .sum());
        }
    }

    @Override
    public String name() {
        return "moderators";
    }

    @Override
    public List<Figure> run(Scale scale) throws Exception {
        Size size = Size.of(scale);
        try (Gathering gathering = Gathering.begin()) {
            List<Talk.Place> places = new ArrayList<>();
            for (int i = 0; i < size.rooms(); i++) {
                places.add(gathering.room(FIRST_ROOM + i, size.members()));
            }
            List<BenchVisitor> visitors = gathering.signIn(size.moderators());
            List<OpenPage> pages = open(gathering, visitors, places);
            try (Talk talk = gathering.talk(places, size.perSecond())) {
                span(gathering, pages, size);
                State before = State.of(gathering.process());
                pages.forEach(OpenPage::takeAges);
                Duration cpu = gathering.process().cpu();
                List<Span> spans = new ArrayList<>();
                for (int i = 0; i < size.spans(); i++) {
                    spans.add(span(gathering, pages, size));
                }
                double cores = gathering.process().cpu().minus(cpu).toMillis()
                        / (double) size.span().multipliedBy(size.spans()).toMillis();
                State after = State.of(gathering.process());
                long lost = pages.stream().filter(page -> page.closed() != 0).count();
                return List.of(figure(size, spans, before, after, cores, lost));
            }
        }
    }

    private static List<OpenPage> open(Gathering gathering, List<BenchVisitor> visitors, List<Talk.Place> places)
            throws Exception {
        List<OpenPage> pages = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            List<BenchVisitor> present = new ArrayList<>();
            for (int visitor = i; visitor < visitors.size(); visitor += places.size()) {
                present.add(visitors.get(visitor));
            }
            pages.addAll(gathering.showRoom(present, places.get(i).room(), ROWS));
        }
        pages.addAll(gathering.showWall(visitors.subList(0, Math.max(1, visitors.size() / MODERATORS_A_WALLBOARD))));
        return pages;
    }

    private static Span span(Gathering gathering, List<OpenPage> pages, Size size) throws Exception {
        SocketQueues queues = gathering.queues();
        long most = 0;
        for (int look = 0; look < LOOKS_A_SPAN; look++) {
            TimeUnit.MILLISECONDS.sleep(size.span().toMillis() / LOOKS_A_SPAN);
            most = Math.max(most, queues.bytes());
        }
        Samples ages = new Samples();
        pages.forEach(page -> ages.addAll(page.takeAges()));
        return new Span(ages, most);
    }

    private Figure figure(Size size, List<Span> spans, State before, State after, double cores, long lost) {
        Samples all = new Samples();
        spans.forEach(span -> all.addAll(span.ages()));
        boolean quick = spans.stream().allMatch(span -> span.ages().percentile(99) <= MOST_P99);
        boolean steady = after.heap() <= before.heap() * GROWN && lost == 0;
        Span first = spans.get(0);
        Span last = spans.get(spans.size() - 1);
        return new Figure(
                name(),
                String.format(
                        Locale.ROOT, "%d moderators with a link each in %d rooms", size.moderators(), size.rooms()),
                String.format(
                        Locale.ROOT,
                        "%d × %d s, %.0f events/s, rooms of %d, %d wallboards",
                        size.spans(),
                        size.span().toSeconds(),
                        size.perSecond(),
                        size.members(),
                        Math.max(1, size.moderators() / MODERATORS_A_WALLBOARD)),
                String.format(Locale.ROOT, "steady, no growing queue, p99 ≤ %.0f ms", MOST_P99),
                (steady ? "steady, " : "**not steady**, ") + all.summary(),
                quick && steady,
                remark(first, last, before, after, cores, lost));
    }

    private static String remark(Span first, Span last, State before, State after, double cores, long lost) {
        return String.format(
                Locale.ROOT,
                "event at the switch to frame at the client, the switch included; p99 %.1f ms in the first minute and %.1f ms in the"
                        + " last; at most %d and %d bytes in socket queues, %d and %d tasks in the server; live heap %.1f and %.1f MB;"
                        + " the server used %.2f cores; %d pages lost",
                first.ages().percentile(99),
                last.ages().percentile(99),
                first.mostWaiting(),
                last.mostWaiting(),
                before.waiting(),
                after.waiting(),
                before.heap() / 1e6,
                after.heap() / 1e6,
                cores,
                lost);
    }
}
