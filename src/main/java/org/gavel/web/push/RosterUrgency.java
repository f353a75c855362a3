package org.gavel.web.push;

import java.util.function.Consumer;
import org.gavel.roster.RosterChange;
import org.gavel.roster.RosterListener;

/**
 * Listens to a roster and decides how soon one page must show each change: members in its view with the next frame, all others later
 * together with the counts. So a page of a room in which a thousand talk gets no more frames than its forty rows need.
 */
final class RosterUrgency implements RosterListener {

    private final RosterWindow window;
    private final Consumer<Pacer.Urgency> pacer;

    // Of the changes since the last call of written(); only the roster's one writer uses these three.
    private boolean changed;
    private boolean inView;
    private boolean outcome;

    /**
     * @param window the rows that the page has, and which of them are in view
     * @param pacer takes the urgency of each batch of changes
     */
    RosterUrgency(RosterWindow window, Consumer<Pacer.Urgency> pacer) {
        this.window = window;
        this.pacer = pacer;
    }

    @Override
    public void changed(RosterChange change) {
        changed = true;
        inView = inView || (!beginsAct(change) && window.concerns(change));
        outcome = outcome || (endsAct(change) && window.concerns(change));
    }

    /** The page of the moderator who pressed shows it already; a frame for it would only delay the frame of its outcome. */
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

    /** A batch without any change of an entry has changed the head of the room, which is always in view. */
    @Override
    public void written() {
        pacer.accept(urgency());
        outcome = false;
        inView = false;
        changed = false;
    }

    private Pacer.Urgency urgency() {
        if (outcome) {
            return Pacer.Urgency.OUTCOME;
        }
        return inView || !changed ? Pacer.Urgency.IN_VIEW : Pacer.Urgency.OUT_OF_VIEW;
    }
}
