package org.gavel.call;

import java.util.List;

/** One open page of a moderator, as their calls see it. What they tell it comes one at a time and in order; it must not wait. */
public interface CallPage {

    /**
     * Tells all the moderator's calls, whenever anything about them has changed.
     *
     * @param all in the order in which they began
     */
    void calls(List<CallView> all);

    /**
     * Tells the other end's media of a call of this page.
     *
     * @param call the call
     * @param kind whether it is an offer or an answer
     * @param sdp the media
     */
    void described(CallId call, SdpKind kind, Sdp sdp);

    /**
     * Tells that a call is over.
     *
     * @param ended the call, and how this page takes part in it
     */
    void ended(EndedCall ended);
}
