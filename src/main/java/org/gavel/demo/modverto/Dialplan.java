package org.gavel.demo.modverto;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gavel.demo.Directory;

/**
 * The destinations of numbers: rooms by number or name, users, an echo ({@value #ECHO}), and an echo that rings first
 * ({@value #EARLY}).
 */
final class Dialplan {

    /** The destination of a number. */
    sealed interface Route {
        /** A conference, by its name. */
        record Conference(String name) implements Route {}

        /** A user, by the part of their name before the {@code @}. */
        record User(String id) implements Route {}

        /** The caller's own media; with {@code early} it rings first. */
        record Echo(boolean early) implements Route {}
    }

    static final String ECHO = "9196";
    static final String EARLY = "9195";

    private static final Map<String, Route> SERVICES = Map.of(ECHO, new Route.Echo(false), EARLY, new Route.Echo(true));

    private final Directory directory;
    private final Function<String, Optional<String>> rooms;

    /**
     * @param directory the users
     * @param rooms the name of the conference that a number or name leads to; empty when there is none
     */
    Dialplan(Directory directory, Function<String, Optional<String>> rooms) {
        this.directory = directory;
        this.rooms = rooms;
    }

    /** {@return the destination of a number; empty when it leads nowhere} */
    Optional<Route> route(String number) {
        if (SERVICES.containsKey(number)) {
            return Optional.of(SERVICES.get(number));
        }
        Optional<Route> room = rooms.apply(number).map(Route.Conference::new);
        return room.or(() -> directory.find(number).map(user -> new Route.User(user.id())));
    }
}
