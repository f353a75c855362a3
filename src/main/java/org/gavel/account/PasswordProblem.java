package org.gavel.account;

import java.util.List;
import java.util.Objects;

/**
 * A reason why a password is not accepted, which pages translate.
 *
 * @param key the key of its message, {@code password.problem.…}
 * @param values fill {@code {0}}, {@code {1}} … of the message
 */
public record PasswordProblem(String key, List<Object> values) {

    /**
     * Refuses a problem without a key, and copies the values.
     *
     * @param key the key of its message, {@code password.problem.…}; never {@code null}
     * @param values fill {@code {0}}, {@code {1}} … of the message; copied
     * @throws NullPointerException when {@code key} is {@code null}, or {@code values} is or contains {@code null}
     */
    public PasswordProblem {
        Objects.requireNonNull(key);
        values = List.copyOf(values);
    }

    static PasswordProblem of(String name, Object... values) {
        return new PasswordProblem("password.problem." + name, List.of(values));
    }
}
