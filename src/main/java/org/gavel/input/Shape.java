package org.gavel.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks whether a draft keeps its constraints. Use cases ask it, so that what they take is bounded whoever calls them. */
@ApplicationScoped
public class Shape {

    private final Validator validator;

    /**
     * Asks a validator.
     *
     * @param validator the server's
     */
    @Inject
    public Shape(Validator validator) {
        this.validator = validator;
    }

    /**
     * Looks at all components of a draft.
     *
     * @param draft a record; hostile
     * @param more groups of constraints that hold beside those of no group
     * @return what is wrong, at most one thing for each component, in the order in which the draft has them
     */
    public List<Wrong> of(Record draft, Class<?>... more) {
        Class<?>[] groups =
                Stream.concat(Stream.of(Default.class), Arrays.stream(more)).toArray(Class<?>[]::new);
        return told(validator.validate(draft, groups));
    }

    /**
     * Looks at a value that a component of a draft would have.
     *
     * @param <T> the type of the draft
     * @param draft that type
     * @param component its name
     * @param value hostile
     * @return what is wrong with it; at most one thing
     */
    public <T extends Record> List<Wrong> ofValue(Class<T> draft, String component, Object value) {
        return told(validator.validateValue(draft, component, value));
    }

    private static <T> List<Wrong> told(Set<ConstraintViolation<T>> violations) {
        Map<String, Wrong> first = new LinkedHashMap<>();
        violations.stream()
                .map(Broken::of)
                .sorted()
                .forEach(broken -> first.putIfAbsent(broken.field(), new Wrong(broken.field(), broken.fault())));
        return first.values().stream()
                .filter(wrong -> !first.containsKey(list(wrong.field())))
                .toList();
    }

    /** Lines of a list that is wrong itself, such as one that is too long, are not told one by one. */
    private static String list(String field) {
        int line = field.indexOf('[');
        return line < 0 ? "-" : field.substring(0, line);
    }
}
