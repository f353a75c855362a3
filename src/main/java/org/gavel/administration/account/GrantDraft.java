package org.gavel.administration.account;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.gavel.account.Scope;
import org.gavel.administration.role.RoleDraft;
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
        @Formed(GrantMoment.class) Instant from,
        @Formed(GrantMoment.class) Instant until) {

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
}
