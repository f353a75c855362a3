package org.gavel.call;

import jakarta.json.JsonObject;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.gavel.account.Actor;
import org.gavel.audit.AuditRef;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.verto.VertoException;
import org.gavel.verto.VertoFailure;

/** How something is said to the switch about a call: what has to be in the audit first is, and the answer comes in turn. */
final class Asking {

    private final CallBook book;
    private final InTurn turn;
    private final CallRecord record;

    Asking(CallBook book, InTurn turn, CallRecord record) {
        this.book = book;
        this.turn = turn;
        this.record = record;
    }

    CallRecord record() {
        return record;
    }

    /** @param otherwise is told also when the call has ended before the answer came */
    void ask(CallLeg leg, String method, JsonObject params, Consumer<JsonObject> then, Consumer<Throwable> otherwise) {
        leg.line()
                .request(method, params)
                .whenComplete((answer, failure) -> turn.run(() -> {
                    if (failure != null) {
                        otherwise.accept(failure);
                    } else if (book.holds(leg)) {
                        then.accept(answer);
                    } else {
                        otherwise.accept(new CancellationException("the call has ended meanwhile"));
                    }
                }));
    }

    /**
     * Writes a request into the audit, where nobody waits for the disk.
     *
     * @param then goes on with its line, if the call is still there
     * @param unwritten it could not be written, or the call has ended meanwhile
     */
    void recorded(Actor by, CallLeg leg, CallRequest request, Consumer<AuditRef> then, Consumer<Reason> unwritten) {
        ModeratorCall call = leg.call();
        book.later(() -> {
            AuditRef ref;
            try {
                ref = record.begin(by, request, call);
            } catch (AuditUnavailableException e) {
                turn.run(() -> unwritten.accept(Reason.key("gate.noAudit")));
                return;
            }
            turn.run(() -> {
                if (book.holds(leg)) {
                    then.accept(ref);
                } else {
                    Reason gone = Reason.key("call.refused.unknown");
                    book.later(() -> record.failed(ref, gone));
                    unwritten.accept(gone);
                }
            });
        });
    }

    /** Whether the switch said no, so that nothing has come of it. */
    static boolean isRefusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto
                && (verto.failure() instanceof VertoFailure.Refused
                        || verto.failure() instanceof VertoFailure.NotPermitted);
    }
}
