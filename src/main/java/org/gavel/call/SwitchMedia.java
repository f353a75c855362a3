package org.gavel.call;

import java.util.Optional;

/** Whether the switch has media at all: a real one has, the demonstration only where its part of that can be loaded. */
public interface SwitchMedia {

    /** The key of a text that says why no call can have media, or nothing when it can. */
    Optional<String> missing();
}
