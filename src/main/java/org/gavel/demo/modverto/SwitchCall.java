package org.gavel.demo.modverto;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.gavel.demo.media.MediaSource;
import org.gavel.demo.modconference.Membership;

/**
 * A call between a client and the switch. Any thread may read and change its state; everything else changes on the event bus only.
 */
final class SwitchCall {

    /** The state of a call. */
    enum State {
        /** Made, and not answered yet. */
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
    private volatile Membership membership;
    private volatile SwitchCall partner;
    private volatile Future<?> timer;
    private volatile MediaSource source = new MediaSource.Ringing();

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

    /** Ends the call. Returns false when it had ended before. */
    boolean end() {
        return state.getAndSet(State.ENDED) != State.ENDED;
    }

    /** {@return whether the call was in one state and is in the other now} */
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

    /** {@return whether the call has video, in whatever direction} */
    boolean video() {
        return video;
    }

    void show(boolean newVideo) {
        video = newVideo;
    }

    /** {@return its membership in a room; empty while it is in none} */
    Optional<Membership> membership() {
        return Optional.ofNullable(membership);
    }

    void membership(Membership newMembership) {
        membership = newMembership;
    }

    /** {@return the call with which this one is connected, or for which it rings; empty without one} */
    Optional<SwitchCall> partner() {
        return Optional.ofNullable(partner);
    }

    void partner(SwitchCall other) {
        partner = other;
    }

    /** Replaces the timer that runs, which is cancelled; {@code null} for none. */
    void time(Future<?> newTimer) {
        Future<?> before = timer;
        timer = newTimer;
        if (before != null) {
            before.cancel(false);
        }
    }

    /** {@return what it hears and sees} */
    MediaSource source() {
        return source;
    }

    void source(MediaSource newSource) {
        source = newSource;
    }

    /** {@return the name that the other side sees: a caller's own, or of a user who was called what was dialled} */
    String shownName() {
        return incoming ? dialog.remoteName() : dialog.name();
    }

    String shownNumber() {
        return incoming ? dialog.remoteNumber() : dialog.number();
    }
}
