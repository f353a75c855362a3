package org.gavel.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Notes in a page when its changes were painted ({@code probe.js}). */
final class PaintProbe {

    private static final int CLOCK_TRIES = 30;
    private static final double PATIENCE_MILLIS = 30_000;

    /**
     * When somebody pressed, and when the outcome was painted.
     *
     * @param pressedAt epoch milliseconds
     * @param paintedAt epoch milliseconds
     */
    record Outcome(double pressedAt, double paintedAt) {}

    private final Page page;

    private PaintProbe(Page page) {
        this.page = page;
    }

    /** All pages of this context carry it from their first script on. */
    static void install(BrowserContext context) {
        try (InputStream script = PaintProbe.class.getResourceAsStream("probe.js")) {
            context.addInitScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one of a page whose rows are there. */
    static PaintProbe of(Page page) {
        return new PaintProbe(page);
    }

    /** Begins to note the turns of the rows that are wholly in view, and returns the members of these rows. */
    List<String> watchTurns() {
        return strings(page.evaluate("gavelBench.watchTurns()"));
    }

    /** The turns that were painted since the last time, in order. */
    List<Turn> turns() {
        return list(page.evaluate("gavelBench.turns()")).stream()
                .map(List.class::cast)
                .map(turn -> new Turn((String) turn.get(0), (Boolean) turn.get(1), number(turn.get(2))))
                .toList();
    }

    /**
     * Waits until exactly these of the rows in view are painted as talking.
     *
     * @return when that was, in epoch milliseconds
     */
    double awaitTalking(Collection<String> names, double patienceMillis) {
        return number(page.evaluate(
                "([names, patience]) => gavelBench.whenTalking(names, patience)",
                List.of(List.copyOf(names), patienceMillis)));
    }

    /** Counts the messages of the page's sockets anew. */
    void countFrames() {
        page.evaluate("gavelBench.countFrames()");
    }

    int frames() {
        return (int) number(page.evaluate("gavelBench.frames()"));
    }

    /**
     * By how many milliseconds the page's clock may differ from this process's: half of the shortest question and answer, plus
     * what its answer lay beside the middle.
     */
    double clockDifference() {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < CLOCK_TRIES; i++) {
            double asked = SwitchWatch.now();
            double there = number(page.evaluate("gavelBench.now()"));
            double answered = SwitchWatch.now();
            double half = (answered - asked) / 2;
            best = Math.min(best, half + Math.max(0, Math.abs(there - asked - half) - half));
        }
        return best;
    }

    /** Begins to note presses on the rows' sound buttons and when their outcome was painted. */
    void watchPresses() {
        page.evaluate("gavelBench.watchPresses()");
    }

    /** The last press and its painted outcome, once there is one. */
    Outcome outcome() {
        List<?> times = list(page.evaluate("patience => gavelBench.outcome(patience)", PATIENCE_MILLIS));
        return new Outcome(number(times.get(0)), number(times.get(1)));
    }

    /** What a page noted that was opened by a press: milliseconds from the press, on the page before, to the first painted rows. */
    double opened() {
        return number(page.evaluate("patience => gavelBench.opened(patience)", PATIENCE_MILLIS));
    }

    /** Begins to note when the page has no row any more. */
    void watchEmptying() {
        page.evaluate("patience => { window.gavelBenchEmptied = gavelBench.emptied(patience); }", PATIENCE_MILLIS);
    }

    /** When that was, in epoch milliseconds. */
    double emptied() {
        return number(page.evaluate("() => window.gavelBenchEmptied"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static List<String> strings(Object value) {
        return list(value).stream().map(String.class::cast).toList();
    }
}
