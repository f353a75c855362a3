package org.gavel.administration.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gavel.administration.probe.ProbeStep.Step;
import org.gavel.administration.probe.ProbeStep.Verdict;

/** Collects the findings of a test, from any thread. A report can be made at any time. */
final class ProbeFindings {

    private final List<ProbeStep> steps = new ArrayList<>();
    private final Set<String> lines = new LinkedHashSet<>();

    synchronized void add(ProbeStep step) {
        steps.add(step);
    }

    void add(Step step, Verdict verdict, String told, Object... values) {
        add(ProbeStep.of(step, verdict, told, values));
    }

    synchronized void advise(List<String> more) {
        lines.addAll(more);
    }

    /** Returns a report of the findings so far. Steps that were not reached are reported as not tried. */
    synchronized ProbeReport report() {
        Set<Step> missing = EnumSet.allOf(Step.class);
        steps.forEach(step -> missing.remove(step.step()));
        List<ProbeStep> all = new ArrayList<>(steps);
        missing.forEach(step -> all.add(ProbeStep.of(step, Verdict.UNKNOWN, "notTried")));
        all.sort(Comparator.comparing(ProbeStep::step));
        return new ProbeReport(all, List.copyOf(lines));
    }
}
