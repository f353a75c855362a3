package org.gavel.input;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A secret. Its length is bounded and it has no control characters; otherwise it stays as it is typed. */
@Documented
@Size(message = "{problem.tooLong}")
@Formed(value = NoControls.class, first = true)
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Secret {

    /**
     * Bounds the length.
     *
     * @return the most characters, as UTF-16 units
     */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int most();

    /**
     * Is required by Jakarta Bean Validation and never shown; the constraints of which this one consists have their own
     * messages.
     *
     * @return the key of a message between braces
     */
    String message() default "{problem.tooLong}";

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
