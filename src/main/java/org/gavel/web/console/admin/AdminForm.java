package org.gavel.web.console.admin;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;

/** What every form of the administration does with the answer to what was entered: all that was typed stays and is answered for. */
public abstract class AdminForm {

    /** A problem as the page tells it, with the element that it is about. */
    public record Told(String target, String text) {}

    /** What differs between what somebody else saved and what is typed here. */
    public record Difference(String label, String theirs, String mine) {}

    /** Somebody else was faster. */
    public record Clash(boolean gone, String by, String when, List<Difference> differences) {}

    private final Surroundings at;
    private List<Problem> problems = List.of();
    private Clash clash;

    AdminForm(Surroundings at) {
        this.at = at;
    }

    Surroundings at() {
        return at;
    }

    /** The id of the element into which a field was typed. */
    abstract String target(String field);

    /** Takes what came of it; tells whether it is done. */
    <T> boolean isDone(Saving<T> saving, Function<T, List<Difference>> compare) {
        if (saving instanceof Saving.Invalid<T> invalid) {
            problems = invalid.problems();
        } else if (saving instanceof Saving.Refused<T> refused) {
            problems = List.of(refused.why());
        } else if (saving instanceof Saving.Unavailable<T> unavailable) {
            problems = List.of(unavailable.why());
        } else if (saving instanceof Saving.Conflict<T> conflict) {
            clash = clash(conflict, compare);
        }
        return saving instanceof Saving.Done<T>;
    }

    private <T> Clash clash(Saving.Conflict<T> conflict, Function<T, List<Difference>> compare) {
        return conflict.present() == null
                ? new Clash(true, "", "", List.of())
                : new Clash(false, conflict.by(), at.when(conflict.at()), compare.apply(conflict.present()));
    }

    void refuse(List<Problem> found) {
        problems = found;
    }

    /** A line of the comparison, when the two differ. */
    List<Difference> differing(List<Difference> all) {
        return all.stream().filter(line -> !line.theirs().equals(line.mine())).toList();
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** What is wrong with a field, in words; empty when nothing is. */
    public String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(at::say)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What is wrong, all of it, in the order of the form. */
    public List<Told> getSummary() {
        return problems.stream()
                .map(problem -> new Told(problem.field().isEmpty() ? "" : target(problem.field()), at.say(problem)))
                .distinct()
                .toList();
    }

    /** {@code null} unless somebody else was faster. */
    public Clash getClash() {
        return clash;
    }
}
