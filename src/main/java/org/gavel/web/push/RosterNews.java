package org.gavel.web.push;

import java.util.function.Consumer;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterListener;

/**
 * Hears of a roster and tells how soon one page has to show it: members who stand in its view at once, all others with their counts
 * when there is time. So a page of a room in which a thousand talk gets no more frames than its forty rows need.
 */
final class RosterNews implements RosterListener {

    private final RosterWindow window;
    private final Consumer<Haste> news;

    /** Of what is being written; under the roster's one writer. */
    private boolean changed;

    /** Likewise. */
    private boolean inView;

    /** Likewise. */
    private boolean outcome;

    RosterNews(RosterWindow window, Consumer<Haste> news) {
        this.window = window;
        this.news = news;
    }

    @Override
    public void changed(RosterChange change) {
        changed = true;
        inView = inView || (!beginsAct(change) && window.concerns(change));
        outcome = outcome || (endsAct(change) && window.concerns(change));
    }

    /** The moderator who pressed sees it on their own page already, and what comes of it should not have to wait behind it. */
    @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
    private static boolean beginsAct(RosterChange change) {
        return change instanceof RosterChange.Changed begun
                && begun.entry().pending() != null
                && begun.before().pending() == null
                && begun.entry().member() == begun.before().member();
    }

    private static boolean endsAct(RosterChange change) {
        return change instanceof RosterChange.Changed ended
                && ended.entry().pending() == null
                && ended.before().pending() != null;
    }

    /** What was written without any change of an entry stands above the roster, and that is always in view. */
    @Override
    public void written() {
        news.accept(haste());
        outcome = false;
        inView = false;
        changed = false;
    }

    private Haste haste() {
        if (outcome) {
            return Haste.OUTCOME;
        }
        return inView || !changed ? Haste.IN_VIEW : Haste.BESIDE;
    }
}
