package org.gavel.administration;

import java.util.ArrayList;
import java.util.List;
import org.gavel.input.Wrong;

/**
 * Collects the problems of one form: first the constraints that its draft breaks, then the rules across its fields and
 * against what is stored. Rules look only at fields without a problem, so that each field has one message.
 */
public final class InputCheck {

    private final List<Problem> problems = new ArrayList<>();

    /** Starts without a problem. */
    public InputCheck() {}

    /**
     * Starts with the constraints that a draft breaks.
     *
     * @param shape the result of {@link org.gavel.input.Shape}
     */
    public InputCheck(List<Wrong> shape) {
        shape.forEach(wrong -> problems.add(
                new Problem(wrong.field(), wrong.fault().key(), wrong.fault().values())));
    }

    /**
     * Adds a problem of a field.
     *
     * @param field the field of the draft; empty for the whole draft
     * @param key the key of the message
     * @param values fill {@code {0}}, {@code {1}} … of the message
     */
    public void add(String field, String key, Object... values) {
        problems.add(Problem.of(field, key, values));
    }

    /**
     * Adds problems behind those that are there.
     *
     * @param more the problems; may be empty
     */
    public void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    /** {@return whether there is no problem} */
    public boolean isFine() {
        return problems.isEmpty();
    }

    /**
     * Tells whether a field has no problem, so that rules may look at it.
     *
     * @param field the field of the draft
     * @return whether it has none
     */
    public boolean isFine(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    /**
     * Lists the problems.
     *
     * @return the problems in the order in which they were found; empty when there is none
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
