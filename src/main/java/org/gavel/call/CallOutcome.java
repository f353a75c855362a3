package org.gavel.call;

import java.util.Optional;
import java.util.function.Consumer;

/** Takes the outcome of a request: empty when it was done, otherwise the reason why it was not. */
interface CallOutcome extends Consumer<Optional<Reason>> {

    default void done() {
        accept(Optional.empty());
    }

    default void refused(String key) {
        accept(Optional.of(Reason.key(key)));
    }

    default void failed(Throwable failure) {
        accept(Optional.of(Reason.of(failure)));
    }
}
