package org.gavel.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Asks the form whether a value has it. */
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
            // The key alone: a template with something typed in it could be taken for more than a text.
            context.buildConstraintViolationWithTemplate("{" + found.key() + "}")
                    .addConstraintViolation();
        });
        return fault.isEmpty();
    }

    private static boolean isLookedAt(String text) {
        return !text.isEmpty() && text.length() <= Formed.LONGEST;
    }

    /** Where a form is declared for a value of another type, each use fails. */
    @SuppressWarnings("unchecked")
    static Form<Object> form(Formed formed) {
        try {
            return (Form<Object>) formed.value().getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(formed.value() + " has no public constructor without parameters", e);
        }
    }
}
