package org.gavel.verto;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the frames and states that a connection reports. */
final class HeardFrames implements VertoListener {

    private final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    private final List<VertoEvent> events = new CopyOnWriteArrayList<>();
    private final List<ServerRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public void stateChanged(ConnectionState state) {
        states.add(state);
    }

    @Override
    public void event(VertoEvent event) {
        events.add(event);
    }

    @Override
    public void request(ServerRequest request) {
        requests.add(request);
    }

    List<ConnectionState> states() {
        return List.copyOf(states);
    }

    List<VertoEvent> events() {
        return List.copyOf(events);
    }

    List<ServerRequest> requests() {
        return List.copyOf(requests);
    }

    /** The states of one kind, in order. */
    <S extends ConnectionState> List<S> states(Class<S> kind) {
        return states.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
