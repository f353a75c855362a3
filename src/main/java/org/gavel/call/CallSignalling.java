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

/**
 * Sends requests about calls to the switch, after their audit lines where they need one. Answers come as tasks of the
 * {@link SerialExecutor}.
 */
final class CallSignalling {

    private final CallRegistry registry;
    private final SerialExecutor serial;
    private final CallRecord record;

    CallSignalling(CallRegistry registry, SerialExecutor serial, CallRecord record) {
        this.registry = registry;
        this.serial = serial;
        this.record = record;
    }

    CallRecord record() {
        return record;
    }

    /**
     * @param otherwise takes the failure; a {@link CancellationException} when the call ended before the answer came
     */
    void ask(CallLeg leg, String method, JsonObject params, Consumer<JsonObject> then, Consumer<Throwable> otherwise) {
        leg.connection()
                .request(method, params)
                .whenComplete((answer, failure) -> serial.run(() -> {
                    if (failure != null) {
                        otherwise.accept(failure);
                    } else if (registry.holds(leg)) {
                        then.accept(answer);
                    } else {
                        otherwise.accept(new CancellationException("the call has ended meanwhile"));
                    }
                }));
    }

    /**
     * Writes the audit line of a request on another thread, which may wait for the disk.
     *
     * @param then takes the line when it is written and the call has not ended
     * @param unwritten takes the reason when it could not be written, or the call has ended meanwhile
     */
    void recorded(Actor by, CallLeg leg, CallRequest request, Consumer<AuditRef> then, Consumer<Reason> unwritten) {
        ModeratorCall call = leg.call();
        registry.later(() -> {
            AuditRef ref;
            try {
                ref = record.begin(by, request, call);
            } catch (AuditUnavailableException e) {
                serial.run(() -> unwritten.accept(Reason.key("gate.noAudit")));
                return;
            }
            serial.run(() -> {
                if (registry.holds(leg)) {
                    then.accept(ref);
                } else {
                    Reason gone = Reason.key("call.refused.unknown");
                    registry.later(() -> record.failed(ref, gone));
                    unwritten.accept(gone);
                }
            });
        });
    }

    /** Whether the switch refused the request, so that it had no effect. */
    static boolean isRefusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof VertoException verto
                && (verto.failure() instanceof VertoFailure.Refused
                        || verto.failure() instanceof VertoFailure.NotPermitted);
    }
}
