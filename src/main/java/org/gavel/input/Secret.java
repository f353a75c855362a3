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

/** A secret: bounded, and otherwise as it is typed. */
@Documented
@Size(message = "{problem.tooLong}")
@Formed(value = NoControls.class, first = true)
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Secret {

    /**
     * Tells how long it may be.
     *
     * @return the most characters
     */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int most();

    /**
     * Is never told: the constraints of which this one is made tell theirs.
     *
     * @return the key of a message
     */
    String message() default "{problem.tooLong}";

    /**
     * Tells when it is looked at.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * Is wanted by Jakarta Bean Validation.
     *
     * @return nothing that is used
     */
    Class<? extends Payload>[] payload() default {};
}
