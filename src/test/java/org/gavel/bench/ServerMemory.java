package org.gavel.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The heap that a member and a view take: the difference between the live heap with few and with many of them, after a
 * collection and after all that waited was written.
 */
final class ServerMemory implements Measurement {

    private static final int KIBI = 1024;
    private static final double MOST_A_MEMBER = 2.0 * KIBI;
    private static final double MOST_A_VIEW = 64.0 * KIBI;
    private static final int ROWS = 40;
    private static final int MODERATORS = 10;
    private static final int SMALL_ROOM = 3100;
    private static final int LARGE_ROOM = 3101;

    /** What is left to be done by then takes no more heap than measuring it twice differs. */
    private static final int MOST_LOOKS = 12;

    private static final int PAUSE_SECONDS = 5;
    private static final double STEADY = 0.002;

    /** @param viewsEach how many views each moderator opens beside the first one */
    private record Size(int smallRoom, int members, int viewsEach, int talkSeconds) {

        static Size of(Scale scale) {
            return scale == Scale.FULL ? new Size(1_000, 10_000, 20, 10) : new Size(50, 1_000, 5, 2);
        }
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Figure> run(Scale scale) throws Exception {
        Size size = Size.of(scale);
        try (Gathering gathering = Gathering.begin()) {
            List<BenchVisitor> visitors = gathering.signIn(MODERATORS);
            Talk.Place small = gathering.room(SMALL_ROOM, size.smallRoom());
            show(gathering, visitors, small, 1, size);
            long before = settled(gathering);
            Figure view = view(gathering, visitors, small, size, before);
            gathering.closePages();
            show(gathering, visitors, small, 1, size);
            return List.of(member(gathering, visitors, size), view);
        }
    }

    private Figure view(Gathering gathering, List<BenchVisitor> visitors, Talk.Place room, Size size, long before)
            throws Exception {
        long resident = gathering.process().resident();
        show(gathering, visitors, room, size.viewsEach(), size);
        int views = size.viewsEach() * MODERATORS;
        double each = (settled(gathering) - before) / (double) views;
        long more = (gathering.process().resident() - resident) / views;
        return new Figure(
                name() + ".view",
                "server memory per view",
                String.format(
                        Locale.ROOT,
                        "a page of %d rows of a room of %,d, %d views more than %d",
                        ROWS,
                        size.smallRoom(),
                        views,
                        MODERATORS),
                "≤ 64 KB",
                kilobytes(each),
                each <= MOST_A_VIEW,
                "live heap after collection; the process grew by " + kilobytes((double) more) + " each");
    }

    private Figure member(Gathering gathering, List<BenchVisitor> visitors, Size size) throws Exception {
        Talk.Place large = gathering.room(LARGE_ROOM, 1);
        gathering.showRoom(visitors.subList(0, 1), large.room(), ROWS);
        long before = settled(gathering);
        gathering.busy().fill(large.room(), size.members());
        double each = (settled(gathering) - before) / (double) size.members();
        return new Figure(
                name() + ".member",
                "server memory per member",
                String.format(Locale.ROOT, "a room of %,d", size.members()),
                "≤ 2 KB",
                kilobytes(each),
                each <= MOST_A_MEMBER,
                "live heap after collection, with what the embedded database in the same process keeps of them");
    }

    /** Pages that have been written to for a while, so that all is there that a page needs. */
    private static void show(Gathering gathering, List<BenchVisitor> visitors, Talk.Place room, int each, Size size)
            throws Exception {
        for (int i = 0; i < each; i++) {
            gathering.showRoom(visitors, room.room(), ROWS);
        }
        try (Talk talk = gathering.talk(List.of(room), 50)) {
            TimeUnit.SECONDS.sleep(size.talkSeconds());
        }
    }

    /** The live heap when it changes no more. */
    private static long settled(Gathering gathering) throws Exception {
        long last = gathering.process().liveHeap();
        for (int look = 0; look < MOST_LOOKS; look++) {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            long now = gathering.process().liveHeap();
            if (Math.abs(now - last) < now * STEADY) {
                return now;
            }
            last = now;
        }
        return last;
    }

    private static String kilobytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / KIBI);
    }
}
