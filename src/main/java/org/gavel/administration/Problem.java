package org.gavel.administration;

import java.util.List;
import java.util.Objects;

/**
 * What is wrong with something that was entered, ready to be put into any language.
 *
 * @param field the field of the draft it is about, such as {@code login}; empty for the whole
 * @param key of its words, {@code problem.…}
 * @param values fill {@code {0}}, {@code {1}} …; may be hostile text
 */
public record Problem(String field, String key, List<Object> values) {

    /**
     * Refuses a problem without field or key, and copies the values.
     *
     * @param field never {@code null}
     * @param key never {@code null}
     * @param values copied
     */
    public Problem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(key);
        values = List.copyOf(values);
    }

    /**
     * {@return the problem}
     *
     * @param field the field of the draft; empty for the whole
     * @param key the key of the words
     * @param values fill the words; may be hostile text
     */
    public static Problem of(String field, String key, Object... values) {
        return new Problem(field, key, List.of(values));
    }
}
