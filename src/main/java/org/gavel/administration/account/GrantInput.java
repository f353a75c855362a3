package org.gavel.administration.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.account.store.GrantEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.administration.InputCheck;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.RoomNaming;

/** Reads the grants of a draft by the rules across their fields and against the stored roles. */
final class GrantInput {

    private final Map<String, RoleEntity> roles;
    private final RoomNaming naming;

    /** @param roles the stored roles by name */
    GrantInput(Map<String, RoleEntity> roles, RoomNaming naming) {
        this.roles = Map.copyOf(roles);
        this.naming = naming;
    }

    /**
     * A checked grant.
     *
     * @param place its place in the draft, counted from 0
     * @param role the role
     * @param scope {@code ALL}, {@code LIKE} or {@code ONE}
     * @param room the room or pattern; {@code null} for {@code ALL}
     * @param from when the grant begins; {@code null} for no beginning
     * @param until when the grant ends; {@code null} for no end
     */
    record Wanted(int place, RoleEntity role, String scope, String room, Instant from, Instant until) {

        boolean is(GrantEntity grant) {
            return toString().equals(GrantInput.text(grant));
        }

        /** Returns the text for the audit. */
        @Override
        public String toString() {
            return text(role.name(), scope, room, from, until);
        }
    }

    /** Returns the text of a grant for the audit. */
    static String text(GrantEntity grant) {
        return text(grant.role().name(), grant.scope(), grant.room(), grant.validFrom(), grant.validUntil());
    }

    private static String text(String role, String scope, String room, Instant from, Instant until) {
        return role
                + switch (scope) {
                    case "LIKE" -> " in rooms like " + room;
                    case "ONE" -> " in room " + room;
                    default -> " in all rooms";
                }
                + (from == null ? "" : " from " + from)
                + (until == null ? "" : " until " + until);
    }

    /**
     * Reads grants. A grant that is entered twice counts once.
     *
     * @param check has the problems of the drafts' shape, and takes further ones
     */
    List<Wanted> read(List<GrantDraft> drafts, InputCheck check) {
        if (!check.isFine("grants")) {
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
        String field = "grants[" + place + "].";
        RoleEntity role = roles.get(draft.role());
        if (role == null && check.isFine(field + "role")) {
            check.add(field + "role", "problem.roleUnknown", draft.role());
        }
        String room = check.isFine(field + "scope") ? room(field + "room", draft, check) : null;
        Instant from = toTheMillisecond(draft.from());
        Instant until = toTheMillisecond(draft.until());
        if (from != null && until != null && !from.isBefore(until) && areFine(check, field + "from", field + "until")) {
            check.add(field + "until", "problem.untilBeforeFrom");
        }
        return areFine(check, field + "role", field + "scope", field + "room", field + "from", field + "until")
                ? new Wanted(place, role, draft.scope(), room, from, until)
                : null;
    }

    private static boolean areFine(InputCheck check, String... fields) {
        return Arrays.stream(fields).allMatch(check::isFine);
    }

    private String room(String field, GrantDraft draft, InputCheck check) {
        if (draft.scope().equals("ALL")) {
            return null;
        }
        if (draft.room().isEmpty()) {
            check.add(field, "problem.empty");
        }
        if (!check.isFine(field)) {
            return "";
        }
        return draft.scope().equals("LIKE") ? pattern(field, draft.room(), check) : one(field, draft.room(), check);
    }

    /** Checks a pattern for names, which may have a pattern for domains behind an {@code @}. */
    private static String pattern(String field, String pattern, InputCheck check) {
        int at = pattern.indexOf('@');
        String name = at < 0 ? pattern : pattern.substring(0, at);
        boolean domain = at < 0 || ConferenceId.isDomain(pattern.substring(at + 1));
        if (!(ConferenceId.isName(name) && domain)) {
            check.add(field, "problem.roomPattern");
        }
        return pattern;
    }

    /** Returns the conference's name for a number or a name, with its domain where that is not the switch's own. */
    private String one(String field, String room, InputCheck check) {
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

    /**
     * Cuts a moment to milliseconds; one outside {@link GrantDraft.Moment} becomes {@code null} and has a problem
     * already.
     */
    private static Instant toTheMillisecond(Instant typed) {
        boolean isKept = typed != null && new GrantDraft.Moment().fault(typed).isEmpty();
        return isKept ? typed.truncatedTo(ChronoUnit.MILLIS) : null;
    }
}
