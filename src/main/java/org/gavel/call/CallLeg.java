package org.gavel.call;

import java.time.Instant;
import org.gavel.audit.AuditRef;
import org.gavel.conference.ConferenceId;

/**
 * A call that has not ended, with its connection, page, offer and audit line. Only tasks of the {@link SerialExecutor}
 * use it.
 */
final class CallLeg {

    private final CallConnection connection;
    private final CallPermissions permissions;
    private ModeratorCall call;
    private CallPage holder;
    private Sdp offer;
    private AuditRef record;
    private boolean awaited;
    private int waitNumber;
    private boolean held;

    CallLeg(ModeratorCall call, CallConnection connection, CallPermissions permissions, CallPage holder) {
        this.call = call;
        this.connection = connection;
        this.permissions = permissions;
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

    CallConnection connection() {
        return connection;
    }

    /** The permissions that the moderator needs for it. */
    CallPermissions permissions() {
        return permissions;
    }

    void become(CallState next, Instant now) {
        call = call.become(next, now);
        if (next != CallState.RECOVERING) {
            held = next == CallState.HELD;
        }
    }

    /**
     * The state after the media has been recovered: attaching does not take the call off hold ({@code docs/protocol.md}
     * §5.4).
     */
    CallState afterRecovery() {
        return held ? CallState.HELD : CallState.ACTIVE;
    }

    /** Notes whether the switch holds the call, for the state after the recovery. */
    void setHeld(boolean now) {
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

    /** The switch's offer that no page has answered yet, or {@code null}. */
    Sdp offer() {
        return offer;
    }

    void offered(Sdp sdp) {
        offer = sdp;
    }

    /** Its audit line, or {@code null} while it has none. */
    AuditRef record() {
        return record;
    }

    void recorded(AuditRef ref) {
        record = ref;
    }

    /** Whether the switch still has to confirm after a reconnect that the call goes on. */
    boolean isAwaited() {
        return awaited;
    }

    /** Whether only the socket of its page was lost, so that its media may still flow. */
    boolean isOnlyWithoutItsPage() {
        return state() == CallState.RECOVERING && holder == null && !awaited && offer == null;
    }

    void awaited(boolean now) {
        awaited = now;
    }

    /** The number of the present wait. A timer of an earlier wait does nothing. */
    int waitNumber() {
        return waitNumber;
    }

    int endWait() {
        return ++waitNumber;
    }

    CallPage.View seenBy(CallPage page) {
        return new CallPage.View(call, holder == page, holder != null && holder != page);
    }
}
