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
     * @param field the component of the draft, such as {@code login} or {@code grants[0].room}; empty for the whole
     *     draft; never {@code null}
     * @param fault the reason; never {@code null}
     * @throws NullPointerException when {@code field} or {@code fault} is {@code null}
     */
    public Wrong {
        Objects.requireNonNull(field);
        Objects.requireNonNull(fault);
    }
}
