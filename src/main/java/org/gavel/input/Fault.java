package org.gavel.input;

import java.util.List;
import java.util.Objects;

/**
 * Why a value cannot be taken, ready to be put into any language.
 *
 * @param key of its words, {@code problem.…}
 * @param values fill {@code {0}}, {@code {1}} …; may be hostile text
 */
public record Fault(String key, List<Object> values) {

    /**
     * Copies the values.
     *
     * @param key of its words
     * @param values copied
     */
    public Fault {
        Objects.requireNonNull(key);
        values = List.copyOf(values);
    }

    /**
     * Makes one.
     *
     * @param key of its words
     * @param values fill the places in them
     * @return the fault
     */
    public static Fault of(String key, Object... values) {
        return new Fault(key, List.of(values));
    }
}
