package org.gavel.account;

import java.util.List;
import java.util.Objects;

/**
 * Why a password is not taken, ready to be put into any language.
 *
 * @param key of its words, {@code password.problem.…}
 * @param values fill {@code {0}}, {@code {1}} …
 */
public record PasswordProblem(String key, List<Object> values) {

    /**
     * Refuses a problem without a key, and copies the values.
     *
     * @param key never {@code null}
     * @param values copied
     */
    public PasswordProblem {
        Objects.requireNonNull(key);
        values = List.copyOf(values);
    }

    static PasswordProblem of(String name, Object... values) {
        return new PasswordProblem("password.problem." + name, List.of(values));
    }
}
