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
 * A grant as it is entered.
 *
 * @param role the role's name
 * @param scope {@code ALL}, {@code LIKE} or {@code ONE}
 * @param room a conference's name for {@code ONE}, a pattern for {@code LIKE}; empty for {@code ALL}
 * @param from when the grant begins; {@code null} for no beginning
 * @param until when the grant ends; {@code null} for no end
 */
public record GrantDraft(
        @Line(most = RoleDraft.LONGEST_NAME) String role,

        @Pattern(regexp = "ALL|LIKE|ONE", message = "{problem.scope}")
        String scope,

        @Line(most = Scope.MAX_LENGTH) String room,
        @Formed(GrantDraft.Moment.class) Instant from,
        @Formed(GrantDraft.Moment.class) Instant until) {

    /**
     * Removes blanks around role and room and composes their accents; {@code null} becomes empty.
     *
     * @param role the role's name; without blanks around it
     * @param scope {@code null} becomes empty
     * @param room a conference's name for {@code ONE}, a pattern for {@code LIKE}; without blanks around it;
     *     becomes empty where the scope is {@code ALL}
     * @param from when the grant begins; {@code null} for no beginning
     * @param until when the grant ends; {@code null} for no end
     */
    public GrantDraft {
        role = TypedLine.of(role);
        scope = TypedLine.asTyped(scope);
        room = scope.equals("ALL") ? "" : TypedLine.of(room);
    }

    /** A moment from 2000 to 2999, which every database can store. */
    public static final class Moment implements Form<Instant> {

        private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

        private static final String KEY = "problem.moment";

        @Override
        public Optional<Fault> fault(Instant moment) {
            return moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)
                    ? Optional.of(Fault.of(KEY))
                    : Optional.empty();
        }

        @Override
        public Set<String> keys() {
            return Set.of(KEY);
        }
    }
}
