package org.gavel.administration.account;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Scope;
import org.gavel.administration.role.RoleDraft;
import org.gavel.input.Fault;
import org.gavel.input.Form;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.TypedLine;

/**
 * A role for an account, as it is entered.
 *
 * @param role its name
 * @param scope {@code ALL}, {@code LIKE} or {@code ONE}
 * @param room a conference's name for {@code ONE}, a pattern for {@code LIKE}; {@code null} or empty for {@code ALL}
 * @param from {@code null} for always
 * @param until {@code null} for never
 */
public record GrantDraft(
        @Line(most = RoleDraft.LONGEST_NAME) String role,

        @Pattern(regexp = "ALL|LIKE|ONE", message = "{problem.scope}")
        String scope,

        @Line(most = Scope.MAX_LENGTH) String room,
        @Formed(GrantDraft.Moment.class) Instant from,
        @Formed(GrantDraft.Moment.class) Instant until) {

    /**
     * A room that is entered for all rooms means nothing.
     *
     * @param role as entered
     * @param scope as entered
     * @param room as entered
     * @param from as entered
     * @param until as entered
     */
    public GrantDraft {
        role = TypedLine.of(role);
        scope = TypedLine.asTyped(scope);
        room = scope.equals("ALL") ? "" : TypedLine.of(room);
    }

    /** A moment at which a grant can begin or end: every database can keep it. */
    public static final class Moment implements Form<Instant> {

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
}
