package org.gavel.input;

import java.util.Optional;
import java.util.Set;

/**
 * A form that a value can have, for what no constraint of Jakarta Bean Validation says: {@code @Formed(SwitchAddress.class)}. It knows the
 * value alone, neither other fields nor what is stored. It has a public constructor without parameters and no state.
 *
 * @param <T> the type of the value
 */
public interface Form<T> {

    /**
     * Looks at a value.
     *
     * @param value hostile; never {@code null}
     * @return the first thing that is in the way; nothing when the value has this form
     */
    Optional<Fault> fault(T value);

    /**
     * Names all that can be in the way.
     *
     * @return the keys of its faults
     */
    Set<String> keys();
}
