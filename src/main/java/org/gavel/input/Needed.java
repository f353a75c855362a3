package org.gavel.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field must not be empty. */
@Documented
@NotEmpty(message = "{problem.empty}")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Needed {

    /**
     * Is required by Jakarta Bean Validation and never shown; the constraint of which this one consists has its own
     * message.
     *
     * @return the key of a message between braces
     */
    String message() default "{problem.empty}";

    /**
     * Names the groups of constraints to which it belongs.
     *
     * @return the groups; empty for the default group
     */
    Class<?>[] groups() default {};

    /**
     * Is required by Jakarta Bean Validation and not used.
     *
     * @return empty
     */
    Class<? extends Payload>[] payload() default {};
}
