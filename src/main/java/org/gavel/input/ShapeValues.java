package org.gavel.input;

import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What fills the places in the words of a constraint that does not hold. Jakarta Bean Validation itself carries a template only. */
final class ShapeValues {

    private ShapeValues() {}

    /** The key of the words, of a template that has it between braces; the template itself where it is none. */
    static String key(String template) {
        return template.startsWith("{") && template.endsWith("}")
                ? template.substring(1, template.length() - 1)
                : template;
    }

    /**
     * Tells why a value is not taken.
     *
     * @param constraint that does not hold
     * @param template its message
     * @param value hostile; may be {@code null}
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
