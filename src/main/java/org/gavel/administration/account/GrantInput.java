package org.gavel.administration.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.account.Scope;
import org.gavel.account.store.GrantEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.administration.InputCheck;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.RoomNaming;

/** Reads the grants of an account's draft. */
final class GrantInput {

    static final int MOST = 100;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final Map<String, RoleEntity> roles;
    private final RoomNaming naming;

    /** @param roles by name */
    GrantInput(Map<String, RoleEntity> roles, RoomNaming naming) {
        this.roles = Map.copyOf(roles);
        this.naming = naming;
    }

    /**
     * A grant that can be made.
     *
     * @param place in the draft
     * @param room {@code null} for all
     */
    record Wanted(int place, RoleEntity role, String scope, String room, Instant from, Instant until) {

        boolean is(GrantEntity grant) {
            return toString().equals(GrantInput.words(grant));
        }

        /** As the audit tells it. */
        @Override
        public String toString() {
            return words(role.name(), scope, room, from, until);
        }
    }

    /** As the audit tells it. */
    static String words(GrantEntity grant) {
        return words(grant.role().name(), grant.scope(), grant.room(), grant.validFrom(), grant.validUntil());
    }

    private static String words(String role, String scope, String room, Instant from, Instant until) {
        return role
                + switch (scope) {
                    case "LIKE" -> " in rooms like " + room;
                    case "ONE" -> " in room " + room;
                    default -> " in all rooms";
                }
                + (from == null ? "" : " from " + from)
                + (until == null ? "" : " until " + until);
    }

    /** What is entered twice counts once. */
    List<Wanted> read(List<GrantDraft> drafts, InputCheck check) {
        if (drafts.size() > MOST) {
            check.add("grants", "problem.tooManyGrants", drafts.size(), MOST);
            return List.of();
        }
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (int place = 0; place < drafts.size(); place++) {
            Wanted one = read(place, drafts.get(place), check);
            if (one != null) {
                wanted.putIfAbsent(one.toString(), one);
            }
        }
        return new ArrayList<>(wanted.values());
    }

    private Wanted read(int place, GrantDraft draft, InputCheck check) {
        InputCheck own = new InputCheck();
        String field = "grants[" + place + "].";
        RoleEntity role = roles.get(draft.role() == null ? "" : draft.role().strip());
        if (role == null) {
            own.add(field + "role", "problem.roleUnknown", draft.role() == null ? "" : draft.role());
        }
        String scope = draft.scope() == null ? "" : draft.scope();
        String room = room(field, scope, draft.room(), own);
        Instant from = moment(field + "from", draft.from(), own);
        Instant until = moment(field + "until", draft.until(), own);
        if (from != null && until != null && !from.isBefore(until)) {
            own.add(field + "until", "problem.untilBeforeFrom");
        }
        check.addAll(own.problems());
        return own.isFine() ? new Wanted(place, role, scope, room, from, until) : null;
    }

    private String room(String field, String scope, String typed, InputCheck check) {
        return switch (scope) {
            case "ALL" -> null;
            case "LIKE" -> pattern(field + "room", typed, check);
            case "ONE" -> one(field + "room", typed, check);
            default -> {
                check.add(field + "scope", "problem.scope");
                yield null;
            }
        };
    }

    /** Without a domain, or with a pattern for it. */
    private static String pattern(String field, String typed, InputCheck check) {
        String pattern = check.text(field, typed, 1, Scope.MAX_LENGTH);
        int at = pattern.indexOf('@');
        String name = at < 0 ? pattern : pattern.substring(0, at);
        boolean domain = at < 0 || ConferenceId.isDomain(pattern.substring(at + 1));
        if (!pattern.isEmpty() && !(ConferenceId.isName(name) && domain)) {
            check.add(field, "problem.roomPattern");
        }
        return pattern;
    }

    /** Who types a room's number means the conference that has it. The domain is kept where it is not the switch's own. */
    private String one(String field, String typed, InputCheck check) {
        String room = check.text(field, typed, 1, Scope.MAX_LENGTH);
        if (room.isEmpty()) {
            return room;
        }
        if (room.indexOf('*') >= 0 || room.indexOf('?') >= 0) {
            check.add(field, "problem.roomWildcard");
            return room;
        }
        Optional<ConferenceId> conference = naming.conference(room);
        if (conference.isEmpty()) {
            check.add(field, "problem.roomName");
            return room;
        }
        return conference
                .filter(id -> id.domain().equals(naming.domain()))
                .map(ConferenceId::name)
                .orElseGet(() -> conference.get().key());
    }

    private static Instant moment(String field, Instant typed, InputCheck check) {
        if (typed == null) {
            return null;
        }
        if (typed.isBefore(EARLIEST) || !typed.isBefore(LATEST)) {
            check.add(field, "problem.moment");
            return null;
        }
        return typed.truncatedTo(ChronoUnit.MILLIS);
    }
}
