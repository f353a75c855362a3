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
 * The value has a form, or is {@code null} or empty. The message is that of the form's fault. Texts that are longer than
 * {@value #LONGEST} characters are not looked at: they are beyond their {@code @Size}, and that is what is told.
 */
@Documented
@Constraint(validatedBy = FormedValidator.class)
@Repeatable(Formed.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Formed {

    /** No field may be longer. */
    int LONGEST = 16_384;

    /**
     * Tells which form.
     *
     * @return the form
     */
    Class<? extends Form<?>> value();

    /**
     * Tells whether this is looked at before what a text means. Of what is wrong with a field only the first is told.
     *
     * @return whether a fault comes before those of others
     */
    boolean first() default false;

    /**
     * Is wanted by Jakarta Bean Validation; each fault brings its own.
     *
     * @return nothing that is told
     */
    String message() default "";

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

    /** Several forms of one value. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface List {

        /**
         * Tells which.
         *
         * @return the forms
         */
        Formed[] value();
    }
}
