package org.gavel.account;

import java.util.Optional;

/** Makes the results of use cases that tell a refusal by what they return. */
public interface RefusedResults {

    /**
     * Makes a result that tells a refusal.
     *
     * @param type what the use case returns
     * @param lacks the permission that the caller has not
     * @return nothing when results of this type cannot tell it
     */
    Optional<Object> of(Class<?> type, Permission lacks);
}
