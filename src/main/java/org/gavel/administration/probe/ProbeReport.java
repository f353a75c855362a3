package org.gavel.administration.probe;

import java.util.List;
import org.gavel.administration.probe.ProbeStep.Verdict;

/**
 * What a probe of a switch found out.
 *
 * @param steps what was tried, in its order
 * @param lines what to put into the switch's configuration for what is missing; may hold hostile text
 */
public record ProbeReport(List<ProbeStep> steps, List<String> lines) {

    /**
     * Copies both lists.
     *
     * @param steps copied
     * @param lines copied
     */
    public ProbeReport {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /** {@return the worst of all, or that all is well} */
    public Verdict verdict() {
        return has(Verdict.BAD) ? Verdict.BAD : has(Verdict.NOTICE) ? Verdict.NOTICE : Verdict.GOOD;
    }

    private boolean has(Verdict verdict) {
        return steps.stream().anyMatch(step -> step.verdict() == verdict);
    }
}
