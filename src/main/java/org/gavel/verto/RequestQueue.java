package org.gavel.verto;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Sends the requests of one socket, paced, and brings each its answer, or a failure when none comes in time. */
final class RequestQueue implements PacedWriter.Outlet {

    /** The switch closes the socket at a request of 1,000,000 bytes ({@code docs/protocol.md} §1.3); a character has up to 3. */
    private static final int LONGEST_REQUEST = 999_999 / 3;

    private final Duration patience;
    private final Mailbox mailbox;
    private final LongSupplier ids;
    private final Consumer<String> socket;
    private final PendingRequests pending = new PendingRequests();
    private final PacedWriter writer;

    /** @param socket what it is given must be followed by {@link #sent} */
    RequestQueue(VertoSettings settings, Mailbox mailbox, LongSupplier ids, Consumer<String> socket) {
        this.patience = settings.timing().request();
        this.mailbox = mailbox;
        this.ids = ids;
        this.socket = socket;
        // Monotonic: a clock that is set meanwhile changes no span.
        this.writer = new PacedWriter(settings.pacing(), System::nanoTime, this);
    }

    /** The answer, or its {@link VertoException}, goes into the future, which is returned. */
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

    /** The method of the request that this answers; nothing where nobody waits for it. */
    Optional<String> asked(Frame.Answer answer) {
        return pending.method(answer);
    }

    /** False where nobody waits for this answer. */
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
