package org.gavel.call;

import java.time.Instant;
import org.gavel.audit.AuditRef;
import org.gavel.conference.ConferenceId;

/** A call that goes on, and what belongs to it. Only {@link InTurn} touches it. */
final class CallLeg {

    private final Line line;
    private final CallGround ground;
    private ModeratorCall call;
    private CallPage holder;
    private Sdp offer;
    private AuditRef record;
    private boolean awaited;
    private int patience;
    private boolean held;

    CallLeg(ModeratorCall call, Line line, CallGround ground, CallPage holder) {
        this.call = call;
        this.line = line;
        this.ground = ground;
        this.holder = holder;
    }

    CallId id() {
        return call.id();
    }

    ModeratorCall call() {
        return call;
    }

    CallState state() {
        return call.state();
    }

    boolean isMain() {
        return call.kind() == CallKind.MAIN;
    }

    Line line() {
        return line;
    }

    /** By what the moderator may have it. */
    CallGround ground() {
        return ground;
    }

    void become(CallState next, Instant now) {
        call = call.become(next, now);
        if (next != CallState.RECOVERING) {
            held = next == CallState.HELD;
        }
    }

    /** What it becomes when its media is found again: attaching does not take it off hold ({@code docs/protocol.md} §5.4). */
    CallState afterRecovery() {
        return held ? CallState.HELD : CallState.ACTIVE;
    }

    /** The switch says whether it holds it, while its media is found again. */
    void heldNow(boolean now) {
        held = now;
    }

    void with(Party party) {
        call = call.with(party);
    }

    void inRoom(ConferenceId conference) {
        call = call.inRoom(conference);
    }

    /** The page that has its media, or {@code null}. */
    CallPage holder() {
        return holder;
    }

    void heldBy(CallPage page) {
        holder = page;
    }

    /** What the switch offers and nobody has answered, or {@code null}. */
    Sdp offer() {
        return offer;
    }

    void offered(Sdp sdp) {
        offer = sdp;
    }

    /** Its line in the audit, or {@code null}. */
    AuditRef record() {
        return record;
    }

    void recorded(AuditRef ref) {
        record = ref;
    }

    /** Whether the switch still has to say that it goes on. */
    boolean isAwaited() {
        return awaited;
    }

    /** Whether all that has happened is that the socket of its page was lost: its media may still flow. */
    boolean isOnlyWithoutItsPage() {
        return state() == CallState.RECOVERING && holder == null && !awaited && offer == null;
    }

    void awaited(boolean now) {
        awaited = now;
    }

    /** How often something else was waited for. */
    int patience() {
        return patience;
    }

    int waitsAnew() {
        return ++patience;
    }

    CallView seenBy(CallPage page) {
        return new CallView(call, holder == page, holder != null && holder != page);
    }
}
