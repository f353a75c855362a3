package org.gavel.demo;

import java.util.List;
import java.util.function.BiConsumer;
import org.gavel.demo.core.ChannelEvent;
import org.gavel.demo.core.CjsonText;
import org.gavel.demo.modconference.Conferences;
import org.gavel.demo.modverto.SocketFaults;
import org.gavel.demo.modverto.VertoModule;

/**
 * The faults between a client and a switch that tests can switch on ({@code docs/protocol.md} §12, §13). Users are named by their ids,
 * rooms by their names.
 */
public final class InjectedFaults {

    private final DemonstrationSwitch demonstration;
    private final SocketFaults faults;

    InjectedFaults(DemonstrationSwitch demonstration, SocketFaults faults) {
        this.demonstration = demonstration;
        this.faults = faults;
    }

    /**
     * Sets the one watcher, which gets each frame of the switch and the user to whom it goes ({@code user@domain}), when it is handed to
     * the socket.
     *
     * @param watcher takes the user and the frame
     */
    public void watch(BiConsumer<String, String> watcher) {
        faults.watch(watcher);
    }

    /**
     * Sets the one listener, which gets each frame of a client and the user who sent it ({@code user@domain}), also while the switch is
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

    /** Sends the next events of a channel twice. */
    void duplicateEvents(String family, String room, int count) {
        demonstration.running().faults.duplicate(channel(family, room), count);
    }

    /** Sends each of the next events of a channel behind the one after it. */
    void reorderEvents(String family, String room, int count) {
        demonstration.running().faults.swap(channel(family, room), count);
    }

    /** Uses up serials of a room's array without an event. */
    void skipSerials(String room, int serials) {
        conferences().arrays().skipSerials(room, serials);
    }

    /** Lets a room's array count from 1 again without a {@code clear}. */
    void restartArray(String room) {
        conferences().arrays().restartSerial(room);
    }

    /** Sends a {@code clear} of another array's name on the room's channel. */
    void clearOtherName(String room, String otherName) {
        conferences().arrays().clearOf(room, otherName);
    }

    /** Sends {@code hide} or {@code show}, with a serial and without a name, on the room's channel. */
    void nameless(String room, String action) {
        conferences().arrays().nameless(room, action);
    }

    /**
     * Gives a room that does not run yet another domain than the switch's.
     *
     * @param room the room's name
     * @param domain the domain
     */
    public void inDomain(String room, String domain) {
        conferences().inDomain(room, domain);
    }

    /** Sends {@code bootObj} as older switches do, only to subscribers and with {@code eventSerno}; or as newer ones do. */
    void bootObjBySubscription(boolean on) {
        faults.sendBootObjBySubscription(on);
    }

    /** Keeps events back while replies go out, or sends both again. */
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

    /** Answers a method by an error without code and message, or as usual again. */
    void answerWithoutCode(String method, boolean on) {
        faults.answerWithoutCode(method, on);
    }

    /** Sends speed-test frames that nobody asked for. */
    public void noise() {
        SocketFaults.noise(verto());
    }

    /** Gives the switch's next requests ids from here on, which a client may be using. */
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
     * Forgets a user's login and keeps the connection. Every request there gets the answer that a login is required.
     *
     * @param user the user's id
     */
    public void forgetLogin(String user) {
        SocketFaults.forgetLogin(verto(), uid(user));
    }

    /** Takes the permission for a channel, or for a whole family of channels, from a user who is logged in. */
    void refuseChannel(String user, String channel) {
        SocketFaults.permit(verto(), uid(user), channel, false);
    }

    /** Gives a user who is logged in the permission for a channel or a family of channels. */
    void permitChannel(String user, String channel) {
        SocketFaults.permit(verto(), uid(user), channel, true);
    }

    /**
     * Sends a request of the switch that the client does not expect.
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

    /** Sends {@code verto.announce} to a user. */
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

    /** Stops the whole switch and starts it again on the same port. */
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
