package org.gavel.call;

/**
 * A call as one page sees it.
 *
 * @param call the call as it is now
 * @param here whether its media is in this page
 * @param heldElsewhere whether its media is in another page
 */
public record CallView(ModeratorCall call, boolean here, boolean heldElsewhere) {}
