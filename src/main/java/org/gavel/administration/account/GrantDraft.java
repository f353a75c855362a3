package org.gavel.administration.account;

import java.time.Instant;

/**
 * A role for an account, as it is entered.
 *
 * @param role its name
 * @param scope {@code ALL}, {@code LIKE} or {@code ONE}
 * @param room a conference's name for {@code ONE}, a pattern for {@code LIKE}; {@code null} or empty for {@code ALL}
 * @param from {@code null} for always
 * @param until {@code null} for never
 */
public record GrantDraft(String role, String scope, String room, Instant from, Instant until) {}
