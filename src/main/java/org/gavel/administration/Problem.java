package org.gavel.administration;

import java.util.List;
import java.util.Objects;

/**
 * A problem of a form, which pages translate.
 *
 * @param field the field of the draft, such as {@code login}; empty for the whole draft
 * @param key the key of the message, {@code problem.…}
 * @param values fill {@code {0}}, {@code {1}} … of the message; may be hostile text
 */
public record Problem(String field, String key, List<Object> values) {

    /**
     * Refuses a problem without field or key, and copies the values.
     *
     * @param field the field of the draft, such as {@code login}; empty for the whole draft; never {@code null}
     * @param key the key of the message, {@code problem.…}; never {@code null}
     * @param values fill {@code {0}}, {@code {1}} … of the message; may be hostile text; copied
     * @throws NullPointerException when {@code field} or {@code key} is {@code null}, or {@code values} is or contains
     *     {@code null}
     */
    public Problem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(key);
        values = List.copyOf(values);
    }

    /**
     * {@return the problem}
     *
     * @param field the field of the draft; empty for the whole draft
     * @param key the key of the message
     * @param values fill {@code {0}}, {@code {1}} … of the message; none may be {@code null}
     */
    public static Problem of(String field, String key, Object... values) {
        return new Problem(field, key, List.of(values));
    }
}
