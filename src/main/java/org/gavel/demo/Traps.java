package org.gavel.demo;

import java.util.List;
import java.util.function.BiConsumer;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.modconference.Conferences;
import org.gavel.demo.modverto.SocketFaults;
import org.gavel.demo.modverto.VertoModule;

/**
 * What can go wrong between a client and a switch ({@code docs/protocol.md} §12, §13), to be switched on by tests. Users
 * are named by their ids, rooms by their names.
 */
public final class Traps {

    private final DemonstrationSwitch demonstration;
    private final SocketFaults faults;

    Traps(DemonstrationSwitch demonstration, SocketFaults faults) {
        this.demonstration = demonstration;
        this.faults = faults;
    }

    /**
     * Sets the one watcher, which is told each frame, and to whom it goes ({@code user@domain}), as it is handed to that user's
     * socket.
     *
     * @param watcher takes the user and the frame
     */
    public void watch(BiConsumer<String, String> watcher) {
        faults.watch(watcher);
    }

    /**
     * Sets the one listener, which is told each frame that arrives, and from whom ({@code user@domain}), also while the switch is
     * frozen.
     *
     * @param listener takes the user and the frame
     */
    public void listen(BiConsumer<String, String> listener) {
        faults.listen(listener);
    }

    /**
     * Keeps the next events of a room's family of channels from everybody.
     *
     * @param family such as {@code conference-liveArray}
     * @param room the room's name
     * @param count how many events
     */
    public void loseEvents(String family, String room, int count) {
        demonstration.running().faults.lose(channel(family, room), count);
    }

    /** The next events come twice. */
    void duplicateEvents(String family, String room, int count) {
        demonstration.running().faults.duplicate(channel(family, room), count);
    }

    /** The next events come each behind the one after it. */
    void reorderEvents(String family, String room, int count) {
        demonstration.running().faults.swap(channel(family, room), count);
    }

    /** Serials of a room's array are used up unseen. */
    void skipSerials(String room, int serials) {
        conferences().skipSerials(room, serials);
    }

    /** A room's array counts from 1 again, and no {@code clear} says so. */
    void restartArray(String room) {
        conferences().restartSerial(room);
    }

    /** {@code clear} of another array's name comes on the room's channel. */
    void clearOtherName(String room, String otherName) {
        conferences().clearOf(room, otherName);
    }

    /** {@code hide} or {@code show}, with a serial and without a name, comes on the room's channel. */
    void nameless(String room, String action) {
        conferences().nameless(room, action);
    }

    /**
     * Gives a room that has yet to begin another domain than the switch's.
     *
     * @param room the room's name
     * @param domain the domain
     */
    public void inDomain(String room, String domain) {
        conferences().inDomain(room, domain);
    }

    /** {@code bootObj} comes as older switches send it: to subscribers only, with {@code eventSerno}. */
    void bootObjBySubscription(boolean on) {
        faults.sendBootObjBySubscription(on);
    }

    /** Replies come and events do not. */
    void starve(boolean on) {
        faults.starve(on);
    }

    /**
     * Keeps connections open and answers nothing any more, or answers again.
     *
     * @param on whether nothing is answered
     */
    public void freeze(boolean on) {
        faults.freeze(on);
    }

    /** A method is answered by an error without code and message. */
    void answerWithoutCode(String method, boolean on) {
        faults.answerWithoutCode(method, on);
    }

    /** Speed-test frames come that nobody asked for. */
    public void noise() {
        SocketFaults.noise(verto());
    }

    /** The server's requests carry ids that a client may be using. */
    void collideIds(long from) {
        SocketFaults.continueIdsAt(verto(), from);
    }

    /**
     * Cuts a user's TCP connections.
     *
     * @param user the user's id
     */
    public void drop(String user) {
        SocketFaults.drop(verto(), uid(user));
    }

    /**
     * Ends a user's connections as if the session had been taken over.
     *
     * @param user the user's id
     */
    public void punt(String user) {
        SocketFaults.punt(verto(), uid(user));
    }

    /**
     * Ends a user's login now.
     *
     * @param user the user's id
     */
    public void expire(String user) {
        SocketFaults.expire(verto(), uid(user));
        verto().watch(VertoModule.IDLE_MS);
    }

    /**
     * Forgets a user's login and keeps the connection. All that is asked there is answered that a login is required.
     *
     * @param user the user's id
     */
    public void forgetLogin(String user) {
        SocketFaults.forgetLogin(verto(), uid(user));
    }

    /** A user who is logged in loses a channel, or a family of channels that was permitted as a family. */
    void refuseChannel(String user, String channel) {
        SocketFaults.permit(verto(), uid(user), channel, false);
    }

    /** A user who is logged in gets a channel or a family of channels. */
    void permitChannel(String user, String channel) {
        SocketFaults.permit(verto(), uid(user), channel, true);
    }

    /**
     * Sends a request of the server that the client does not expect.
     *
     * @param user the user's id
     * @param method the method
     * @param params a JSON object as text
     */
    public void request(String user, String method, String params) {
        SocketFaults.request(verto(), uid(user), method, params);
    }

    /**
     * Calls a user.
     *
     * @param user the user's id
     * @param callId the call's id
     */
    public void invite(String user, String callId) {
        request(
                user,
                "verto.invite",
                "{\"callID\":" + CjsonText.quote(callId) + ",\"sdp\":\"v=0\\r\\n\",\"caller_id_name\":\"Somebody\","
                        + "\"caller_id_number\":\"2001\",\"callee_id_name\":\"\",\"callee_id_number\":"
                        + CjsonText.quote(user) + ",\"display_direction\":\"outbound\"}");
    }

    /** The operator has announced something. */
    void announce(String user, List<String> words) {
        String list = String.join(",", words.stream().map(CjsonText::quote).toList());
        request(user, "verto.announce", "{\"msg\":[" + list + "]}");
    }

    /**
     * Sends the answer to another moderator's command, which this client never sent.
     *
     * @param room the room's name
     * @param line the line of the command
     * @param text the answer; may be empty
     */
    public void foreignResponse(String room, String line, String text) {
        String data = "{\"action\":\"response\",\"conf-command\":" + CjsonText.quote(line) + ",\"response\":"
                + CjsonText.quote(text) + "}";
        demonstration.running().bus.publish(ChannelEvent.ofData(channel("conference-mod", room), data));
    }

    /** The whole switch goes down and comes up again on the same port. */
    public void restartSwitch() {
        demonstration.restart();
    }

    private String channel(String family, String room) {
        return room.indexOf('@') < 0 ? family + "." + room + "@" + demonstration.domain() : family + "." + room;
    }

    private String uid(String user) {
        return user + "@" + demonstration.domain();
    }

    private VertoModule verto() {
        return demonstration.running().verto;
    }

    private Conferences conferences() {
        return demonstration.running().conferences;
    }
}
