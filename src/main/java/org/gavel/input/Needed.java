package org.gavel.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Something has to be entered. */
@Documented
@NotEmpty(message = "{problem.empty}")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Needed {

    /**
     * Is never told: the constraints of which this one is made tell theirs.
     *
     * @return the key of a message
     */
    String message() default "{problem.empty}";

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
