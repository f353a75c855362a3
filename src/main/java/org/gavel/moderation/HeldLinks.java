package org.gavel.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.moderation.link.ModeratorLink;

/**
 * The links of moderators, one each, with the sessions that hold them. Each change of a moderator's link is atomic. Any
 * thread may call it.
 */
final class HeldLinks {

    /** A link and the ids of the sessions that hold it. */
    private record Held(ModeratorLink link, Set<String> sessions) {}

    /** Which of two links of a moderator stays, and the one that it replaces, if any. */
    record Replacement(ModeratorLink stays, Optional<ModeratorLink> replaced) {}

    private final Map<String, Held> links = new ConcurrentHashMap<>();

    Optional<ModeratorLink> find(String moderatorId) {
        return Optional.ofNullable(links.get(moderatorId)).map(Held::link);
    }

    /** Adds a session to a moderator's link. Returns empty when the moderator has none. */
    Optional<ModeratorLink> hold(String moderatorId, String sessionId) {
        Held held = links.computeIfPresent(moderatorId, (id, known) -> {
            Set<String> sessions = new HashSet<>(known.sessions());
            sessions.add(sessionId);
            return new Held(known.link(), Set.copyOf(sessions));
        });
        return Optional.ofNullable(held).map(Held::link);
    }

    /**
     * Removes a session from a moderator's link. Returns the link when it was removed too, because no session holds it
     * any more.
     */
    Optional<ModeratorLink> release(String moderatorId, String sessionId) {
        List<ModeratorLink> unheld = new ArrayList<>(1);
        links.computeIfPresent(moderatorId, (id, known) -> {
            Set<String> sessions = new HashSet<>(known.sessions());
            sessions.remove(sessionId);
            if (sessions.isEmpty()) {
                unheld.add(known.link());
                return null;
            }
            return new Held(known.link(), Set.copyOf(sessions));
        });
        return unheld.stream().findFirst();
    }

    /** Adds a link without sessions, unless its moderator has one. */
    void addIfAbsent(ModeratorLink link) {
        links.putIfAbsent(link.moderator().id(), new Held(link, Set.of()));
    }

    /**
     * Puts a link in place of its moderator's, whose sessions it takes over, unless that one stays
     * ({@link ModeratorLink#outlasts}).
     */
    Replacement replace(ModeratorLink link) {
        List<ModeratorLink> replaced = new ArrayList<>(1);
        Held held = links.compute(link.moderator().id(), (id, known) -> {
            if (known != null && known.link().outlasts(link)) {
                return known;
            }
            if (known != null) {
                replaced.add(known.link());
            }
            return new Held(link, known == null ? Set.of() : known.sessions());
        });
        return new Replacement(held.link(), replaced.stream().findFirst());
    }

    /** Removes a link if it is still its moderator's. */
    void remove(ModeratorLink link) {
        links.computeIfPresent(link.moderator().id(), (id, known) -> known.link() == link ? null : known);
    }

    /** Removes a moderator's link. Returns empty when they have none. */
    Optional<ModeratorLink> remove(String moderatorId) {
        return Optional.ofNullable(links.remove(moderatorId)).map(Held::link);
    }

    void closeAll() {
        links.values().forEach(held -> held.link().close());
        links.clear();
    }
}
