package org.gavel.demo.modverto;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.gavel.demo.media.Audience;
import org.gavel.demo.modconference.Seat;

/**
 * One leg: a call between a client and the switch. Its state may be read and ended from anywhere; everything else changes on the event
 * bus only.
 */
final class SwitchCall {

    /** How far a call has come. */
    enum State {
        /** Made, and not answered. */
        NEW,
        ANSWERED,
        /** Answered, and its socket is gone. */
        DETACHED,
        ENDED
    }

    final String id;
    final String sessid;
    final String uid;
    final DialogParams dialog;
    final boolean sendsVideo;
    final boolean incoming;
    /** The offer of a caller, until it is answered. */
    final String offer;
    /** Whether the user moderates the rooms they join. */
    final boolean moderator;
    /** The calls that ring because of this one. */
    final Set<SwitchCall> forks = ConcurrentHashMap.newKeySet();

    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
    private volatile boolean held;
    private volatile boolean video;
    private volatile Seat seat;
    private volatile SwitchCall partner;
    private volatile Future<?> timer;
    private volatile Audience audience = new Audience.Ringing();

    /**
     * @param socket the client's side; a call belongs to its session and outlives it
     * @param incoming whether the switch calls the client
     */
    SwitchCall(
            String id, Socket socket, DialogParams dialog, boolean incoming, String offer, Optional<OfferedMedia> sdp) {
        this.incoming = incoming;
        this.id = id;
        this.sessid = socket.sessid().orElse("");
        this.uid = socket.uid();
        this.dialog = dialog;
        this.offer = offer;
        this.moderator = socket.user().moderator();
        this.video = sdp.map(OfferedMedia::video).orElse(false);
        this.sendsVideo = sdp.map(OfferedMedia::sendsVideo).orElse(false);
    }

    State state() {
        return state.get();
    }

    /** Ends it; false when it had ended before. */
    boolean end() {
        return state.getAndSet(State.ENDED) != State.ENDED;
    }

    boolean move(State from, State to) {
        return state.compareAndSet(from, to);
    }

    boolean is(State wanted) {
        return state.get() == wanted;
    }

    boolean belongsTo(Socket socket) {
        return uid.equals(socket.uid())
                && socket.sessid().filter(sessid::equals).isPresent();
    }

    boolean held() {
        return held;
    }

    void hold(boolean on) {
        held = on;
    }

    /** Whether there is a picture, in whatever direction. */
    boolean video() {
        return video;
    }

    void show(boolean newVideo) {
        video = newVideo;
    }

    /** Where it sits, while it is in a room. */
    Optional<Seat> seat() {
        return Optional.ofNullable(seat);
    }

    void sit(Seat newSeat) {
        seat = newSeat;
    }

    /** The call with which this one is connected, or for which it rings. */
    Optional<SwitchCall> partner() {
        return Optional.ofNullable(partner);
    }

    void partner(SwitchCall other) {
        partner = other;
    }

    /** Puts another timer in place of the one that runs; {@code null} for none. */
    void time(Future<?> newTimer) {
        Future<?> before = timer;
        timer = newTimer;
        if (before != null) {
            before.cancel(false);
        }
    }

    /** What it hears and sees. */
    Audience audience() {
        return audience;
    }

    void listen(Audience newAudience) {
        audience = newAudience;
    }

    /** How the other side sees who is at this end: a caller by their name, one who was called by what was dialled. */
    String shownName() {
        return incoming ? dialog.remoteName() : dialog.name();
    }

    String shownNumber() {
        return incoming ? dialog.remoteNumber() : dialog.number();
    }
}
