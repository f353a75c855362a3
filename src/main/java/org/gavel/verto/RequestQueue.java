package org.gavel.verto;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sends the requests of one socket with pauses, and completes each with its answer, or with a failure when none comes
 * in time.
 */
final class RequestQueue implements PacedWriter.Outlet {

    /**
     * How many characters a request can have. The switch closes the socket at 1,000,000 bytes ({@code docs/protocol.md}
     * §1.3); a character has up to 3.
     */
    private static final int LONGEST_REQUEST = 999_999 / 3;

    private final Duration patience;
    private final Mailbox mailbox;
    private final LongSupplier ids;
    private final Consumer<String> socket;
    private final PendingRequests pending = new PendingRequests();
    private final PacedWriter writer;

    /** @param socket sends a text; one call of {@link #sent} must follow each */
    RequestQueue(VertoSettings settings, Mailbox mailbox, LongSupplier ids, Consumer<String> socket) {
        this.patience = settings.timing().request();
        this.mailbox = mailbox;
        this.ids = ids;
        this.socket = socket;
        // Monotonic, so that setting the system clock does not change the time.
        this.writer = new PacedWriter(settings.pacing(), System::nanoTime, this);
    }

    /** Sends a request. Completes the given future with the answer or a {@link VertoException}, and returns it. */
    CompletableFuture<Frame.Answer> ask(Request request, String sessid, CompletableFuture<Frame.Answer> answer) {
        long id = ids.getAsLong();
        String text = request.frame(id, sessid);
        if (text.length() > LONGEST_REQUEST) {
            fail(answer, new VertoFailure.Refused(0, request.method() + ": longer than the switch reads; not sent"));
            return answer;
        }
        try {
            pending.add(id, request.method(), answer, mailbox.after(patience, () -> timedOut(id, request.method())));
            writer.write(id, text);
        } catch (RejectedExecutionException e) {
            fail(answer, new VertoFailure.NotConnected("the server is shutting down"));
        }
        return answer;
    }

    /** The method of the request that an answer belongs to; empty where none waits for it. */
    Optional<String> asked(Frame.Answer answer) {
        return pending.method(answer);
    }

    /** Completes the request that waits for an answer. Returns false where none does. */
    boolean settle(Frame.Answer answer) {
        return pending.settle(answer);
    }

    void failAll(VertoFailure failure) {
        pending.failAll(failure);
    }

    void sent() {
        writer.sent();
    }

    @Override
    public void send(String text) {
        socket.accept(text);
    }

    @Override
    public void proceedAfter(long nanos) {
        mailbox.after(Duration.ofNanos(nanos), writer::proceed);
    }

    private void timedOut(long id, String method) {
        VertoFailure failure = writer.withdraw(id)
                ? new VertoFailure.Overloaded(method + ": its turn did not come in time; not sent")
                : new VertoFailure.TimedOut(method + ": no answer in time");
        pending.fail(id, failure);
    }

    private static void fail(CompletableFuture<Frame.Answer> answer, VertoFailure failure) {
        answer.completeExceptionally(new VertoException(failure));
    }
}
