package org.gavel.input;

import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the values for the message of a broken constraint. Jakarta Bean Validation itself carries only a template. */
final class ShapeValues {

    private ShapeValues() {}

    /** Returns the key between the braces of a template; the template itself where it has no braces. */
    static String key(String template) {
        return template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
    }

    /**
     * Makes the fault of a broken constraint.
     *
     * @param constraint the broken constraint
     * @param template its message
     * @param value the value that breaks it; hostile, may be {@code null}
     */
    static Fault fault(Annotation constraint, String template, Object value) {
        String key = key(template);
        if (constraint instanceof Size size) {
            return Fault.of(key, length(value), size.max());
        }
        Optional<Fault> byForm = constraint instanceof Formed formed && value != null
                ? FormedValidator.form(formed).fault(value)
                : Optional.empty();
        return byForm.filter(fault -> fault.key().equals(key)).orElseGet(() -> new Fault(key, List.of()));
    }

    private static int length(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        return value instanceof Collection<?> all ? all.size() : 0;
    }
}
