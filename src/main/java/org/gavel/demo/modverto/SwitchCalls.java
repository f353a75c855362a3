package org.gavel.demo.modverto;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All calls by their ids, at most {@value #MOST}, and {@value #MOST_OF_ONE} of one session. The real switch has no such limits. */
final class SwitchCalls {

    private static final int MOST = 500;
    private static final int MOST_OF_ONE = 20;

    private final Map<String, SwitchCall> byId = new ConcurrentHashMap<>();

    /** {@return whether a call was added; false when there is one of its id, or there are too many} */
    boolean add(SwitchCall call) {
        return byId.size() < MOST
                && ofSession(call.sessid).size() < MOST_OF_ONE
                && byId.putIfAbsent(call.id, call) == null;
    }

    void remove(SwitchCall call) {
        byId.remove(call.id, call);
    }

    Optional<SwitchCall> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return the call of an id that belongs to a socket and has not ended} */
    Optional<SwitchCall> find(String id, Socket socket) {
        return find(id).filter(call -> call.belongsTo(socket) && !call.is(SwitchCall.State.ENDED));
    }

    List<SwitchCall> ofSession(String sessid) {
        return byId.values().stream().filter(call -> call.sessid.equals(sessid)).toList();
    }

    Collection<SwitchCall> all() {
        return List.copyOf(byId.values());
    }
}
