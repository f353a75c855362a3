package org.gavel.demo.modconference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command {@code cam}, which crops the picture of a layer: {@code zoom=x:y:w:h}, {@code pan=x:n} or {@code pan=x:ni} (relative),
 * {@code reset} ({@code docs/protocol.md} §8.3). It remembers the position and crops nothing.
 */
final class CameraCommand implements SubCommand {

    private record View(int x, int y) {}

    private static final int MOST = 1_000;

    private final Map<String, View> views = new HashMap<>();

    @Override
    public synchronized String run(RunningConference room, List<String> args) {
        if (args.size() < 3 || views.size() > MOST) {
            return "-ERR Invalid DATA\n";
        }
        String key = room.uuid() + " " + args.get(0) + " " + args.get(1);
        String act = args.get(2);
        if (act.equals("reset")) {
            views.remove(key);
            return "+OK\n";
        }
        String[] numbers = act.substring(act.indexOf('=') + 1).split(":", 5);
        if (act.startsWith("zoom=") && numbers.length >= 4) {
            views.put(key, new View(Numbers.lenient(numbers[0]), Numbers.lenient(numbers[1])));
            return "+OK\n";
        }
        return act.startsWith("pan=") && numbers.length >= 2 ? pan(key, numbers[0], numbers[1]) : "-ERR Invalid DATA\n";
    }

    private String pan(String key, String axis, String metric) {
        View now = views.getOrDefault(key, new View(0, 0));
        boolean relative = metric.endsWith("i");
        int by = Numbers.lenient(metric);
        View then = axis.equals("x")
                ? new View(relative ? now.x() + by : by, now.y())
                : new View(now.x(), relative ? now.y() + by : by);
        views.put(key, then);
        return "+OK PAN " + then.x() + "," + then.y() + "\n+OK\n";
    }
}
