package org.gavel.web.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gavel.moderation.Room;
import org.gavel.roster.RosterListener;
import org.gavel.roster.store.MirroredRoster;

/**
 * The database's roster of a room, for one page whose moderator's connection tells nothing of it. It stands in only for those whom the switch
 * let see the room when it was asked last, and gives way as soon as the switch answers.
 */
final class StandIn implements RosterListener, AutoCloseable {

    /** What this node wrote itself just before the connection was lost is no news. */
    private static final Duration OWN = Duration.ofSeconds(2);

    private final Room room;
    private final Reader reader;
    private final Runnable news;
    private MirroredRoster shown;

    /** @param news is run when there may be something new to show */
    StandIn(Room room, Reader reader, Runnable news) {
        this.room = room;
        this.reader = reader;
        this.news = news;
    }

    /**
     * Tells which roster of the database is to be shown now.
     *
     * @param hasRows whether the page still has rows from before the connection was lost: then only what is newer is shown
     * @return nothing where the switch can be asked, or the database knows nothing
     */
    Optional<MirroredRoster> roster(boolean hasRows) {
        if (!reader.sawBefore(room, news)) {
            close();
            return Optional.empty();
        }
        if (shown == null) {
            shown = reader.remembered().rosters().show(room.id()).orElse(null);
            if (shown != null) {
                shown.roster().listen(this);
            }
        }
        Instant lost = reader.link().state().since().plus(OWN);
        return Optional.ofNullable(shown)
                .filter(roster -> roster.seen()
                        .filter(seen -> !hasRows || seen.seenAt().isAfter(lost))
                        .isPresent());
    }

    @Override
    public void written() {
        news.run();
    }

    @Override
    public void close() {
        if (shown != null) {
            shown.roster().unlisten(this);
            reader.remembered().rosters().hide(shown);
            shown = null;
        }
    }
}
