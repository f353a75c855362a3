package org.gavel.demo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The users of the demonstration switch: those of the recorded switch, and those that a test adds. All have one password. */
public final class Directory {

    private static final String[] GENERAL = {"conference", "presence", "demo"};

    private final Map<String, DirectoryUser> users = new ConcurrentHashMap<>();

    private Directory() {}

    /**
     * {@return the users of the recorded switch} 1000–1009 moderate the conferences they join, 1010–1017 are plain users, 1018 may do
     * nothing, 1019 may moderate room 3000, {@code admin} every room, {@code viewer} may look, {@code super} has the conference API and
     * all events, {@code fsev} events only, and {@code short} has a login that ends.
     *
     * @param domain the domain of the switch
     */
    static Directory recorded(String domain) {
        Directory directory = new Directory();
        for (int number = 1000; number <= 1017; number++) {
            DirectoryUser user = DirectoryUser.of(String.valueOf(number), GENERAL);
            directory.put(number <= 1009 ? user.asModerator() : user);
        }
        directory.put(DirectoryUser.of("1018"));
        String room = ".3000-" + domain + "@" + domain;
        directory.put(DirectoryUser.of(
                "1019",
                "conference-liveArray" + room,
                "conference-mod" + room,
                "conference-chat" + room,
                "conference-info" + room));
        directory.put(DirectoryUser.of(
                        "admin",
                        "conference-liveArray",
                        "conference-mod",
                        "conference-chat",
                        "conference-info",
                        "conference",
                        "presence",
                        "demo")
                .asAdministrator("The Admin"));
        directory.put(DirectoryUser.of("viewer", "conference-liveArray", "conference-info", "conference"));
        directory.put(DirectoryUser.of("super", DirectoryUser.ANY).withConferenceApi());
        directory.put(DirectoryUser.of("fsev", "presence", "FSevent"));
        directory.put(DirectoryUser.of("short", GENERAL).expiring(0));
        return directory;
    }

    /**
     * Adds a user, or replaces the one of the same id; logins that exist keep what they have.
     *
     * @param user the user
     */
    public void put(DirectoryUser user) {
        users.put(user.id(), user);
    }

    /**
     * Finds a user.
     *
     * @param id the part of their name before the {@code @}
     * @return empty where the directory has none
     */
    public Optional<DirectoryUser> find(String id) {
        return Optional.ofNullable(users.get(id));
    }
}
