package org.gavel.call;

import java.util.Optional;
import java.util.function.Consumer;

/** Is told what comes of a request: nothing when it was done, or why it was not. */
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
