package org.gavel.input;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A constraint that a draft does not keep. Jakarta Bean Validation reports violations in no order and several for one
 * component, so they are sorted here.
 *
 * @param field as {@link Wrong} names it
 * @param place sorts violations in the order of their draft's components, and those of one component in the order of
 *     their checks
 * @param fault the reason
 */
record Broken(String field, String place, Fault fault) implements Comparable<Broken> {

    static Broken of(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return new Broken(
                violation.getPropertyPath().toString(),
                place(violation) + turn(constraint),
                ShapeValues.fault(constraint, violation.getMessageTemplate(), violation.getInvalidValue()));
    }

    private static String place(ConstraintViolation<?> violation) {
        StringBuilder place = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            Class<?> owner = node.isInIterable() ? violation.getLeafBean().getClass() : violation.getRootBeanClass();
            int line = node.getIndex() == null ? 0 : node.getIndex();
            place.append(String.format("%06d%03d", line, component(owner, node.getName())));
        }
        return place.toString();
    }

    /** Returns the component's place, counted from 0; a violation of the whole draft comes last. */
    private static int component(Class<?> draft, String name) {
        List<String> all = Arrays.stream(draft.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return name == null ? all.size() : all.indexOf(name);
    }

    /** The length of a text is checked first (0), then its characters (1), then its form (2). */
    private static int turn(Annotation constraint) {
        if (constraint instanceof Formed formed) {
            return formed.first() ? 1 : 2;
        }
        return constraint instanceof Pattern ? 2 : 0;
    }

    @Override
    public int compareTo(Broken other) {
        return place.compareTo(other.place);
    }
}
