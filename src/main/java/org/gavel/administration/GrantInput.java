package org.gavel.administration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gavel.account.Scope;
import org.gavel.account.store.GrantEntity;
import org.gavel.account.store.RoleEntity;
import org.gavel.conference.NameTemplate;

/** Reads the grants of an account's draft. */
final class GrantInput {

    static final int MOST = 100;

    private static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{N}._+~=*?-]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._+~=-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private final Map<String, RoleEntity> roles;
    private final NameTemplate names;
    private final String domain;

    /** @param roles by name */
    GrantInput(Map<String, RoleEntity> roles, NameTemplate names, String domain) {
        this.roles = Map.copyOf(roles);
        this.names = names;
        this.domain = domain;
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
            case "LIKE" -> room(field + "room", typed, PATTERN, "problem.roomPattern", check);
            case "ONE" ->
                completed(field + "room", room(field + "room", typed, NAME, "problem.roomName", check), check);
            default -> {
                check.add(field + "scope", "problem.scope");
                yield null;
            }
        };
    }

    private static String room(String field, String typed, Pattern form, String key, InputCheck check) {
        String room = check.text(field, typed, 1, Scope.MAX_LENGTH);
        if (!room.isEmpty() && !form.matcher(room).matches()) {
            check.add(field, key);
        }
        return room;
    }

    /** Who types a room's number means the conference that has it. */
    private String completed(String field, String room, InputCheck check) {
        if (!NUMBER.matcher(room).matches()) {
            return room;
        }
        String name = names.conference(room, domain).name();
        if (name.length() > Scope.MAX_LENGTH) {
            check.add(field, "problem.tooLong", name.length(), Scope.MAX_LENGTH);
        }
        return name;
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
