package org.gavel.demo.modverto;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gavel.demo.Directory;

/**
 * Where numbers lead: to the rooms by number or name, to users, to an echo ({@value #ECHO}), and to one that rings for a moment before
 * it echoes ({@value #EARLY}).
 */
final class Dialplan {

    /** Where a number leads. */
    sealed interface Route {
        /** Into a conference. */
        record Conference(String name) implements Route {}

        /** To a user. */
        record User(String id) implements Route {}

        /** Back to the caller, after it has rung when {@code early}. */
        record Echo(boolean early) implements Route {}
    }

    static final String ECHO = "9196";
    static final String EARLY = "9195";

    private static final Map<String, Route> SERVICES = Map.of(ECHO, new Route.Echo(false), EARLY, new Route.Echo(true));

    private final Directory directory;
    private final Function<String, Optional<String>> rooms;

    /** @param rooms the name of the conference behind a number or name */
    Dialplan(Directory directory, Function<String, Optional<String>> rooms) {
        this.directory = directory;
        this.rooms = rooms;
    }

    /** Where a number leads, if anywhere. */
    Optional<Route> route(String number) {
        if (SERVICES.containsKey(number)) {
            return Optional.of(SERVICES.get(number));
        }
        Optional<Route> room = rooms.apply(number).map(Route.Conference::new);
        return room.or(() -> directory.find(number).map(user -> new Route.User(user.id())));
    }
}
