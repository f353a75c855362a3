package org.gavel.call;

import java.util.Optional;

/** Whether the switch has media at all: a real one has, the demonstration only where its part of that can be loaded. */
public interface SwitchMedia {

    /** {@return the key of a text that says why no call can have media} Empty when calls can. */
    Optional<String> missing();
}
