package org.gavel.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Checks a value against the {@link Form} that {@link Formed} names. */
public class FormedValidator implements ConstraintValidator<Formed, Object> {

    private Form<Object> form;

    @Override
    public void initialize(Formed formed) {
        form = form(formed);
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
        if (value == null || (value instanceof String text && !isLookedAt(text))) {
            return true;
        }
        Optional<Fault> fault = form.fault(value);
        fault.ifPresent(found -> {
            context.disableDefaultConstraintViolation();
            // The key alone: typed text in a template could be evaluated as an expression.
            context.buildConstraintViolationWithTemplate("{" + found.key() + "}")
                    .addConstraintViolation();
        });
        return fault.isEmpty();
    }

    private static boolean isLookedAt(String text) {
        return !text.isEmpty() && text.length() <= Formed.LONGEST;
    }

    /** Makes the form. A form that is declared for a value of another type fails at each use. */
    @SuppressWarnings("unchecked")
    static Form<Object> form(Formed formed) {
        try {
            return (Form<Object>) formed.value().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(formed.value() + " has no public constructor without parameters", e);
        }
    }
}
