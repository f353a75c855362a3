package org.gavel.administration;

import java.util.ArrayList;
import java.util.List;
import org.gavel.input.Wrong;

/**
 * Collects what is wrong with one form: first where a draft does not keep its constraints, then the rules across its fields and against
 * what is stored. Rules look only at fields that are right by themselves, so that a field is told one thing.
 */
public final class InputCheck {

    private final List<Problem> problems = new ArrayList<>();

    /** Starts with nothing wrong. */
    public InputCheck() {}

    /**
     * Starts with what is wrong with the shape of a draft.
     *
     * @param shape as {@link org.gavel.input.Shape} tells it
     */
    public InputCheck(List<Wrong> shape) {
        shape.forEach(wrong -> problems.add(
                new Problem(wrong.field(), wrong.fault().key(), wrong.fault().values())));
    }

    /**
     * Tells that something is wrong with a field.
     *
     * @param field as problems name it; empty for the whole
     * @param key of the words
     * @param values fill the places in them
     */
    public void add(String field, String key, Object... values) {
        problems.add(Problem.of(field, key, values));
    }

    /**
     * Adds problems.
     *
     * @param more behind those that are there
     */
    public void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    /** {@return whether nothing is wrong} */
    public boolean isFine() {
        return problems.isEmpty();
    }

    /**
     * Whether nothing is wrong with a field.
     *
     * @param field as problems name it
     * @return whether rules may look at it
     */
    public boolean isFine(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    /**
     * Lists what is wrong.
     *
     * @return the problems in the order in which they were found
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
