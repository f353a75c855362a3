package org.gavel.roster;

import java.time.Instant;

/**
 * The latest act on a member.
 *
 * @param act the act's name, as on the push protocol
 * @param by who did it; {@code null} for another moderator, who acted past us
 * @param at when its outcome was known
 * @param failure why it failed, a text key with its details; {@code null} when it succeeded
 */
public record ActMark(String act, String by, Instant at, ActFailure failure) {}
