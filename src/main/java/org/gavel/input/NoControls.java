package org.gavel.input;

import java.util.Optional;
import java.util.Set;

/** A text without control characters. A secret never needs one, so one in it is a typing error. */
public final class NoControls implements Form<String> {

    @Override
    public Optional<Fault> fault(String text) {
        return text.chars().anyMatch(VisibleText::isControl)
                ? Optional.of(Fault.of("problem.controlInSecret"))
                : Optional.empty();
    }

    @Override
    public Set<String> keys() {
        return Set.of("problem.controlInSecret");
    }
}
