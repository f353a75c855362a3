package org.gavel.input;

import java.util.List;
import java.util.Objects;

/**
 * A reason why a value is not accepted, which pages translate.
 *
 * @param key the key of its message, such as {@code problem.tooLong}
 * @param values fill {@code {0}}, {@code {1}} … of the message; may be hostile text
 */
public record Fault(String key, List<Object> values) {

    /**
     * Refuses a fault without a key, and copies the values.
     *
     * @param key the key of its message, such as {@code problem.tooLong}; never {@code null}
     * @param values fill {@code {0}}, {@code {1}} … of the message; may be hostile text; copied; none may be
     *     {@code null}
     * @throws NullPointerException when {@code key} is {@code null}, or {@code values} is or contains {@code null}
     */
    public Fault {
        Objects.requireNonNull(key);
        values = List.copyOf(values);
    }

    /**
     * Makes a fault.
     *
     * @param key the key of its message, such as {@code problem.tooLong}
     * @param values fill {@code {0}}, {@code {1}} … of the message; none may be {@code null}
     * @return the fault
     */
    public static Fault of(String key, Object... values) {
        return new Fault(key, List.of(values));
    }
}
