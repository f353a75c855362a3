package org.gavel.administration.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** A moment at which a grant can begin or end: every database can keep it. */
public final class GrantMoment implements Form<Instant> {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private static final String KEY = "problem.moment";

    @Override
    public Optional<Fault> fault(Instant moment) {
        return moment.isBefore(EARLIEST) || !moment.isBefore(LATEST) ? Optional.of(Fault.of(KEY)) : Optional.empty();
    }

    @Override
    public Set<String> keys() {
        return Set.of(KEY);
    }
}
