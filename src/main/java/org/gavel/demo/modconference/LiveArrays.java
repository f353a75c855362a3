package org.gavel.demo.modconference;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gavel.demo.core.EventBus;

/** The LiveArrays of the running rooms: requests of clients, and the faults that tests switch on ({@code docs/protocol.md} §7). */
public final class LiveArrays {

    private final Map<String, RunningConference> rooms;
    private final EventBus bus;

    /**
     * @param rooms the rooms that run, by name; a live view
     * @param bus carries the events
     */
    LiveArrays(Map<String, RunningConference> rooms, EventBus bus) {
        this.rooms = rooms;
        this.bus = bus;
    }

    /**
     * Sends all rows of an array to one session. For an array of no running room it sends an empty one and a {@code clear}
     * ({@code docs/protocol.md} §6.4).
     *
     * @param context the array's channel
     * @param name the array's name
     * @param sessid the session that asked
     */
    void bootstrap(String context, String name, String sessid) {
        Optional<RunningConference> room = rooms.values().stream()
                .filter(one -> one.channel("conference-liveArray").equals(context) && one.isArray(name))
                .findFirst();
        if (room.isPresent()) {
            room.get().array().bootstrap(sessid);
        } else {
            LiveArray phantom = new LiveArray(context, name, bus::publish);
            phantom.bootstrap(sessid);
            phantom.clear();
        }
    }

    /** Sends the {@code clear} that any command but {@code bootstrap} causes for a room that does not run ({@code docs/protocol.md} §7.2). */
    void strayClear(String context, String name) {
        new LiveArray(context, name, bus::publish).clear();
    }

    /**
     * Uses up serials of a room's array without an event.
     *
     * @param room the room's name
     * @param serials how many
     */
    public void skipSerials(String room, int serials) {
        with(room, array -> array.skip(serials));
    }

    /**
     * Lets a room's array count from 1 again without a {@code clear}.
     *
     * @param room the room's name
     */
    public void restartSerial(String room) {
        with(room, LiveArray::restartSerial);
    }

    /**
     * Sends an event of a room's array that has a serial and neither name nor row, such as {@code hide}.
     *
     * @param room the room's name
     * @param action the event's action
     */
    public void nameless(String room, String action) {
        with(room, array -> array.nameless(action));
    }

    /**
     * Sends a {@code clear} of another array's name on a room's channel.
     *
     * @param room the room's name
     * @param otherName the name that the event carries
     */
    public void clearOf(String room, String otherName) {
        with(room, array -> array.clearOf(otherName));
    }

    private void with(String room, Consumer<LiveArray> action) {
        Optional.ofNullable(rooms.get(room)).map(RunningConference::array).ifPresent(action);
    }
}
