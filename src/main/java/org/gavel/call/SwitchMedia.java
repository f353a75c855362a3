package org.gavel.call;

import java.util.Optional;

/**
 * Tells whether the switch has media. A real switch has; the demonstration switch has where its media library can be
 * loaded.
 */
public interface SwitchMedia {

    /** {@return the message key of the reason why calls have no media} Empty when they have. */
    Optional<String> missing();
}
