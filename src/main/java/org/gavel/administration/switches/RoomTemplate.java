package org.gavel.administration.switches;

import java.util.Optional;
import java.util.Set;
import org.gavel.conference.NameTemplate;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** A text that is a template for the names of conferences ({@link NameTemplate}). */
public final class RoomTemplate implements Form<String> {

    private static final String KEY = "problem.switch.template";

    @Override
    public Optional<Fault> fault(String text) {
        try {
            new NameTemplate(text).conference("3000", "example.org");
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Fault.of(KEY));
        }
    }

    @Override
    public Set<String> keys() {
        return Set.of(KEY);
    }
}
