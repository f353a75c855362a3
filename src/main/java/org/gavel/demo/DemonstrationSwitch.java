package org.gavel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.demo.media.MediaEnd;
import org.gavel.demo.media.MediaProcess;
import org.gavel.demo.media.NoMedia;
import org.gavel.demo.modverto.SocketFaults;

/**
 * The demonstration switch: a small copy of mod_verto and mod_conference. Clients log in, subscribe, get rows, send commands and see
 * their effects as on the real switch. Simulated people fill the rooms. {@link #faults()} switches on faults of switches and networks.
 *
 * <p>It shares only the reading of JSON with the rest of Gavel. {@link #start} begins it and {@link #close} ends it; {@link #restart} is
 * a crash and a new start on the same port.
 */
public final class DemonstrationSwitch implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(DemonstrationSwitch.class.getName());

    private final DemonstrationSettings settings;
    private final ScheduledExecutorService executor;
    private final Directory directory;
    private final SocketFaults socketFaults = new SocketFaults();
    private final int port;
    private final MediaEnd media;
    private volatile RunningSwitch running;

    private DemonstrationSwitch(DemonstrationSettings settings, ScheduledExecutorService executor, MediaEnd media)
            throws IOException {
        this.settings = settings;
        this.executor = executor;
        this.media = media;
        this.directory = Directory.recorded(settings.domain());
        this.running = new RunningSwitch(settings, settings.port(), directory, socketFaults, media, executor);
        this.port = running.port();
    }

    /**
     * Starts a switch and returns when it listens.
     *
     * @param settings how the switch is set up
     * @param executor runs the event bus, timers and the simulation; the caller ends it
     * @return a switch that listens
     * @throws UncheckedIOException when the port cannot be bound
     */
    public static DemonstrationSwitch start(DemonstrationSettings settings, ScheduledExecutorService executor) {
        return start(settings, executor, mediaEnd(settings.media()));
    }

    private static MediaEnd mediaEnd(String places) {
        if (!places.isBlank()) {
            return new MediaProcess(places);
        }
        MediaEnd none = new NoMedia("Nothing tells where the libraries for media lie (gavel.demo.media).");
        LOGGER.log(
                Level.INFO,
                "The demonstration has no sound and picture: {0}",
                none.problem().orElse(""));
        return none;
    }

    /**
     * Starts a switch with another end of the calls' media, and returns when it listens.
     *
     * @param settings how the switch is set up
     * @param executor runs the event bus, timers and the simulation; the caller ends it
     * @param media the end of the calls' media; the switch closes it
     * @return a switch that listens
     * @throws UncheckedIOException when the port cannot be bound
     */
    public static DemonstrationSwitch start(
            DemonstrationSettings settings, ScheduledExecutorService executor, MediaEnd media) {
        try {
            return new DemonstrationSwitch(settings, executor, media);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the TCP port on which it listens} */
    public int port() {
        return port;
    }

    /** {@return the address for clients, {@code ws}} */
    public URI uri() {
        return URI.create("ws://" + settings.host() + ":" + port);
    }

    /** {@return the domain of its users and rooms} */
    public String domain() {
        return settings.domain();
    }

    /** {@return the users} Tests may add to them. */
    public Directory directory() {
        return directory;
    }

    /** {@return the faults that tests can switch on} */
    public InjectedFaults faults() {
        return new InjectedFaults(this, socketFaults);
    }

    /** Stops without closing connections properly, and starts again without members on the same port. */
    public synchronized void restart() {
        stop();
        resume();
    }

    /** Stops and cuts all connections without a close frame; {@link #resume} starts it again. */
    public synchronized void stop() {
        running.stop();
    }

    /**
     * Starts again on the same port. Only simulated members are in its rooms.
     *
     * @throws UncheckedIOException when the port cannot be bound
     */
    public synchronized void resume() {
        try {
            running = new RunningSwitch(settings, port, directory, socketFaults, media, executor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets a caller join a room.
     *
     * @param room its name, such as {@code 3000-seven.local}
     * @param caller who joins
     * @return the member's id; empty when the room is locked or full
     */
    public OptionalInt join(String room, Caller caller) {
        return running.conferences.join(room, caller);
    }

    /**
     * Lets a member leave.
     *
     * @param room the room's name
     * @param memberId the member's id
     */
    public void leave(String room, int memberId) {
        running.conferences.leave(room, memberId);
    }

    /**
     * Lets a member's voice begin or end.
     *
     * @param room the room's name
     * @param memberId the member's id
     * @param on whether the voice begins
     * @param score how loud it is, as rows show it
     */
    public void talk(String room, int memberId, boolean on, int score) {
        running.conferences.talk(room, memberId, on, score);
    }

    /**
     * Mutes or unmutes a member, as the member would by keypad.
     *
     * @param room the room's name
     * @param memberId the member's id
     * @param muted true to mute
     */
    public void setMuted(String room, int memberId, boolean muted) {
        running.conferences.setMuted(room, memberId, muted);
    }

    /**
     * Changes whether a member talks, and sends one event, as load.
     *
     * @param room the room's name
     * @param memberId the member's id
     * @param on whether the voice is heard
     * @param score how loud it is, as rows show it
     */
    public void flicker(String room, int memberId, boolean on, int score) {
        running.conferences.flicker(room, memberId, on, score);
    }

    /**
     * Lets all members of a room leave, which ends it.
     *
     * @param room the room's name
     */
    public void end(String room) {
        running.conferences.end(room);
    }

    /**
     * Runs the API command {@code conference} ({@code docs/protocol.md} §8.4), as from the switch's own console.
     *
     * @param arguments what follows the command's name
     * @return what the command answers
     */
    public String conference(String arguments) {
        return running.api.run(arguments);
    }

    /** {@return the names of the rooms that run} */
    public List<String> rooms() {
        return running.conferences.names();
    }

    /**
     * {@return the ids of a room's members in the order of joining}
     *
     * @param room the room's name
     */
    public List<Integer> memberIds(String room) {
        return running.conferences.memberIds(room);
    }

    /**
     * {@return the channel UUID of a member}
     *
     * @throws java.util.NoSuchElementException when there is no such member
     */
    String channelUuid(String room, int memberId) {
        return running.conferences.channelUuid(room, memberId).orElseThrow();
    }

    /**
     * {@return why calls have no media, for people to read} Empty as long as nothing is known to be wrong. Starts the media process, because
     * a call usually follows.
     */
    public Optional<String> mediaProblem() {
        media.prepare();
        return media.problem();
    }

    RunningSwitch running() {
        return running;
    }

    @Override
    public synchronized void close() {
        stop();
        media.close();
    }
}
