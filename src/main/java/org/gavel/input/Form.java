package org.gavel.input;

import java.util.Optional;
import java.util.Set;

/**
 * A form of a value that no constraint of Jakarta Bean Validation describes, such as {@code
 * @Formed(SwitchAddress.class)}. It looks at the value alone, neither at other fields nor at what is stored. It has a
 * public constructor without parameters and no state.
 *
 * @param <T> the type of the value
 */
public interface Form<T> {

    /**
     * Checks whether a value has this form.
     *
     * @param value hostile; never {@code null}
     * @return the first fault; empty when the value has this form
     */
    Optional<Fault> fault(T value);

    /**
     * Lists the messages of this form.
     *
     * @return the keys of all faults that {@link #fault} can return
     */
    Set<String> keys();
}
