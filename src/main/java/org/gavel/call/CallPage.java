package org.gavel.call;

import java.util.List;

/** One open page of a moderator, as his calls see it. What they tell it comes one at a time and in order; it must not wait. */
public interface CallPage {

    /** All his calls, whenever anything about them has changed. */
    void calls(List<CallView> all);

    void described(CallId call, SdpKind kind, Sdp sdp);

    void ended(EndedCall ended);
}
