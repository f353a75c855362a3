package org.gavel.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long turns took from the switch's socket to the painted row.
 *
 * @param delays milliseconds of each turn that was painted
 * @param unpainted turns of rows in view that were never painted
 */
record Latency(Spread delays, int unpainted) {

    /**
     * Finds to each painted turn the one that the switch sent: the latest alike before it.
     *
     * @param sent all turns since the page was watched, and what was sent shortly before
     * @param members who was in view
     * @param from when the page began to be watched
     * @param to until when what was sent must have been painted by now
     */
    static Latency between(
            Collection<Turn> sent, Collection<Turn> painted, Collection<String> members, double from, double to) {
        Set<String> shown = new HashSet<>(members);
        Map<String, List<Turn>> byMember = sent.stream()
                .filter(turn -> shown.contains(turn.member()))
                .collect(Collectors.groupingBy(Turn::member));
        List<Double> delays = new ArrayList<>();
        Set<Turn> answered = new HashSet<>();
        for (Turn turn : painted) {
            Turn cause = null;
            for (Turn before : byMember.getOrDefault(turn.member(), List.of())) {
                cause = before.isAlike(turn) && before.at() <= turn.at() ? before : cause;
            }
            if (cause != null) {
                delays.add(turn.at() - cause.at());
                answered.add(cause);
            }
        }
        long unpainted = byMember.values().stream()
                .flatMap(List::stream)
                .filter(turn -> turn.at() >= from && turn.at() <= to && !answered.contains(turn))
                .count();
        return new Latency(Spread.of(delays), (int) unpainted);
    }

    static Latency all(Collection<Latency> parts) {
        return new Latency(
                Spread.all(parts.stream().map(Latency::delays).toList()),
                parts.stream().mapToInt(Latency::unpainted).sum());
    }
}
