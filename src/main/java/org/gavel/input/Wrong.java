package org.gavel.input;

import java.util.Objects;

/**
 * A field of a draft that breaks a constraint.
 *
 * @param field the component of the draft, such as {@code login} or {@code grants[0].room}; empty for the whole draft
 * @param fault the reason
 */
public record Wrong(String field, Fault fault) {

    /**
     * Refuses {@code null} in both components.
     *
     * @param field never {@code null}; empty for the whole draft
     * @param fault never {@code null}
     */
    public Wrong {
        Objects.requireNonNull(field);
        Objects.requireNonNull(fault);
    }
}
