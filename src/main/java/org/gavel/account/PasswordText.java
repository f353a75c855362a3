package org.gavel.account;

import java.util.Optional;
import java.util.Set;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** A password without control characters. {@link PasswordPolicy} decides whether it is a good one. */
public final class PasswordText implements Form<String> {

    private static final String CONTROL = "password.problem.control";

    @Override
    public Optional<Fault> fault(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? Optional.of(Fault.of(CONTROL)) : Optional.empty();
    }

    @Override
    public Set<String> keys() {
        return Set.of(CONTROL);
    }
}
