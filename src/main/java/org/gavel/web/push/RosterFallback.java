package org.gavel.web.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.roster.RosterListener;
import org.gavel.roster.store.MirroredRoster;

/**
 * The roster of a room from the database, for one page whose moderator's connection tells nothing of the room. Only moderators whom the
 * switch let see the room when Gavel asked last get it, and only until the switch answers again.
 */
final class RosterFallback implements RosterListener, AutoCloseable {

    /** This node may write rows that the page has already for so long after it lost the connection. */
    private static final Duration OWN_WRITES = Duration.ofSeconds(2);

    private final LiveRoom room;
    private final Viewer viewer;
    private final Runnable changed;
    private MirroredRoster shown;

    /**
     * @param room the room
     * @param viewer who reads the page
     * @param changed is run when the page may have something new to show
     */
    RosterFallback(LiveRoom room, Viewer viewer, Runnable changed) {
        this.room = room;
        this.viewer = viewer;
        this.changed = changed;
    }

    /**
     * Chooses the roster of the database that the page shows now.
     *
     * @param hasRows whether the page still has rows from before the connection was lost: then only newer ones replace them
     * @return empty where the switch can be asked, or the database knows nothing of the room
     */
    Optional<MirroredRoster> roster(boolean hasRows) {
        if (!viewer.sawBefore(room, changed)) {
            close();
            return Optional.empty();
        }
        if (shown == null) {
            shown = viewer.lastKnown().rosters().show(room.id()).orElse(null);
            if (shown != null) {
                shown.roster().listen(this);
                // The live roster is not shown now; its first change tells that the switch has answered.
                room.roster().listen(this);
            }
        }
        Instant lost = viewer.link().state().since().plus(OWN_WRITES);
        return Optional.ofNullable(shown)
                .filter(roster -> roster.seen()
                        .filter(seen -> !hasRows || seen.seenAt().isAfter(lost))
                        .isPresent());
    }

    @Override
    public void written() {
        changed.run();
    }

    @Override
    public void close() {
        if (shown != null) {
            shown.roster().unlisten(this);
            room.roster().unlisten(this);
            viewer.lastKnown().rosters().hide(shown);
            shown = null;
        }
    }
}
