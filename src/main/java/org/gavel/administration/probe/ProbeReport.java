package org.gavel.administration.probe;

import java.util.List;
import org.gavel.administration.probe.ProbeStep.Verdict;

/**
 * The report of a test of a switch.
 *
 * @param steps all steps in their order
 * @param lines the lines to add to the switch's configuration; may hold hostile text, may be empty
 */
public record ProbeReport(List<ProbeStep> steps, List<String> lines) {

    /**
     * Copies both lists.
     *
     * @param steps all steps in their order; copied
     * @param lines the lines to add to the switch's configuration; may hold hostile text, may be empty; copied
     * @throws NullPointerException when {@code steps} or {@code lines} is or contains {@code null}
     */
    public ProbeReport {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
    }

    /** {@return the worst verdict of all steps; {@link Verdict#GOOD} where none is bad or a notice} */
    public Verdict verdict() {
        return has(Verdict.BAD) ? Verdict.BAD : has(Verdict.NOTICE) ? Verdict.NOTICE : Verdict.GOOD;
    }

    private boolean has(Verdict verdict) {
        return steps.stream().anyMatch(step -> step.verdict() == verdict);
    }
}
