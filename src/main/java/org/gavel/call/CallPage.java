package org.gavel.call;

import java.util.List;

/**
 * One open page of a moderator, as the receiver of news about their calls. Its methods are called one at a time, in
 * order, and must not block.
 */
public interface CallPage {

    /**
     * Gives the page all calls of its moderator. Called after each change.
     *
     * @param all in the order in which they began
     */
    void calls(List<View> all);

    /**
     * Gives the page a media description of the switch for one of its calls.
     *
     * @param call the call's id
     * @param kind whether it is an offer or an answer
     * @param sdp the description
     */
    void described(CallId call, Sdp.Kind kind, Sdp sdp);

    /**
     * Tells the page that a call has ended.
     *
     * @param ended the call, its cause, and whether this page had its media
     */
    void ended(Ended ended);

    /**
     * A call as one page shows it.
     *
     * @param call the call as it is now
     * @param here whether its media is in this page
     * @param heldElsewhere whether its media is in another page
     */
    record View(ModeratorCall call, boolean here, boolean heldElsewhere) {}

    /**
     * A call that has ended, as one page is told of it.
     *
     * @param call the call as it was at its end
     * @param cause why it ended
     * @param redial whether another call may succeed
     * @param here whether its media was in this page
     */
    record Ended(ModeratorCall call, Cause cause, boolean redial, boolean here) {}
}
