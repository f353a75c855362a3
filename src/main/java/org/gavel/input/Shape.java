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

/** Checks a draft against its constraints. Each use case asks it, so that its input is bounded whoever calls it. */
@ApplicationScoped
public class Shape {

    private final Validator validator;

    /**
     * Makes the bean.
     *
     * @param validator the server's validator
     */
    @Inject
    public Shape(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks all components of a draft.
     *
     * @param draft a record; hostile
     * @param more groups of constraints that hold beside the default group
     * @return the broken constraints, at most one for each component, in the order of the components; empty when none
     *     is broken
     */
    public List<Wrong> of(Record draft, Class<?>... more) {
        Class<?>[] groups =
                Stream.concat(Stream.of(Default.class), Arrays.stream(more)).toArray(Class<?>[]::new);
        return told(validator.validate(draft, groups));
    }

    /**
     * Checks a value for one component of a draft.
     *
     * @param <T> the type of the draft
     * @param draft the class of the draft
     * @param component the name of the component
     * @param value the value to check; hostile
     * @return the first broken constraint; empty when none is broken
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

    /**
     * Returns the list to which a field belongs. Where the list itself is wrong, such as too long, its entries are not
     * listed.
     */
    private static String list(String field) {
        int line = field.indexOf('[');
        return line < 0 ? "-" : field.substring(0, line);
    }
}
