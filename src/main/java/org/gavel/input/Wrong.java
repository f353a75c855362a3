package org.gavel.input;

import java.util.Objects;

/**
 * A constraint of a draft that does not hold.
 *
 * @param field the component of the draft, such as {@code login} or {@code grants[0].room}; empty for the whole
 * @param fault why
 */
public record Wrong(String field, Fault fault) {

    /**
     * Checks the components.
     *
     * @param field the component; empty for the whole
     * @param fault why
     */
    public Wrong {
        Objects.requireNonNull(field);
        Objects.requireNonNull(fault);
    }
}
