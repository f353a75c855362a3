package org.gavel.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.gavel.console.GavelServer;

/**
 * How long the server of the run command takes from the start of its process to its first page, on a fresh database and again, and
 * what it holds of memory when nobody looks. Its demonstration switch runs inside it, with about 1,500 members in nine rooms.
 */
final class ServerStart implements Measurement {

    private static final int MEBI = 1024 * 1024;
    private static final int SETTLE_SECONDS = 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Scale scale) throws Exception {
        int starts = scale == Scale.FULL ? 3 : 1;
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            try (GavelServer server = RunCommand.server()) {
                first.add(seconds(server));
                server.stop();
                again.add(seconds(server));
                if (i == starts - 1) {
                    figures.add(atRest(new ServerProcess(server.process()), scale));
                }
            }
        }
        figures.add(0, page("first", "first start", first));
        figures.add(1, page("again", "started again with its database", again));
        return figures;
    }

    private static double seconds(GavelServer server) {
        long begin = System.nanoTime();
        server.start();
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private Figure page(String which, String at, List<Double> seconds) {
        Collections.sort(seconds);
        return new Figure(
                name() + "." + which,
                "server start to first page",
                "run command, " + at,
                "measured",
                String.format(Locale.ROOT, "%.1f s", seconds.get(seconds.size() / 2)),
                true,
                String.format(
                        Locale.ROOT,
                        "median of %d: %.1f to %.1f s from the start of the process to the sign-in page",
                        seconds.size(),
                        seconds.get(0),
                        seconds.get(seconds.size() - 1)));
    }

    private Figure atRest(ServerProcess process, Scale scale) throws Exception {
        TimeUnit.SECONDS.sleep(scale == Scale.FULL ? SETTLE_SECONDS : 1);
        long resident = process.resident() / MEBI;
        long heap = process.liveHeap() / MEBI;
        return new Figure(
                name() + ".rest",
                "memory at rest",
                "run command, nobody signed in",
                "measured",
                resident + " MB of the machine, " + heap + " MB of live heap",
                true,
                "with the demonstration switch and the embedded database in the same process");
    }
}
