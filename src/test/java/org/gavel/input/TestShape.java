package org.gavel.input;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

/** The constraints without a container, as {@code META-INF/validation.xml} configures them. */
public final class TestShape {

    static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

    /** Asks the validator that a server would inject. */
    public static final Shape SHAPE = new Shape(FACTORY.getValidator());

    private TestShape() {}
}
