package org.gavel.call;

/**
 * A call that has come to its end, as one page hears of it.
 *
 * @param call the call as it was at its end
 * @param cause why it ended
 * @param redial whether it makes sense to call once more
 * @param here whether its media was in this page
 */
public record EndedCall(ModeratorCall call, Cause cause, boolean redial, boolean here) {}
