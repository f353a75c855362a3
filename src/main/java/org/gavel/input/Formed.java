package org.gavel.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value has a {@link Form}, or is {@code null} or empty. The message is that of the form's fault. Texts of more
 * than {@value #LONGEST} characters are not checked: they break their {@code @Size}, and the message is about that.
 */
@Documented
@Constraint(validatedBy = FormedValidator.class)
@Repeatable(Formed.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Formed {

    /** The most characters of a text that is checked; no field may have more. */
    int LONGEST = 16_384;

    /**
     * Names the form.
     *
     * @return a class with a public constructor without parameters
     */
    Class<? extends Form<?>> value();

    /**
     * Tells whether this form is checked before other forms. Only the first fault of a field is shown.
     *
     * @return whether a fault of this form comes before faults of other forms
     */
    boolean first() default false;

    /**
     * Is required by Jakarta Bean Validation and not used; each fault has a message of its own.
     *
     * @return empty
     */
    String message() default "";

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

    /** Several forms of one value. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {

        /**
         * Holds the annotations of one value.
         *
         * @return the forms
         */
        Formed[] value();
    }
}
