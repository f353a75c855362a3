package org.gavel.verto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The requests of one socket that wait for their answers, by their ids. */
final class PendingRequests {

    private record Waiting(String method, CompletableFuture<Frame.Answer> answer, Future<?> timeout) {}

    private final Map<Long, Waiting> waiting = new HashMap<>();

    void add(long id, String method, CompletableFuture<Frame.Answer> answer, Future<?> timeout) {
        waiting.put(id, new Waiting(method, answer, timeout));
    }

    /** The method of the request that an answer belongs to; empty where none waits for it. */
    Optional<String> method(Frame.Answer answer) {
        Waiting one = answer.id().isPresent() ? waiting.get(answer.id().getAsLong()) : null;
        return Optional.ofNullable(one).map(Waiting::method);
    }

    /** Completes the request that waits for an answer. Returns false where none does. */
    boolean settle(Frame.Answer answer) {
        Waiting one = answer.id().isPresent() ? waiting.remove(answer.id().getAsLong()) : null;
        if (one == null) {
            return false;
        }
        one.timeout().cancel(false);
        one.answer().complete(answer);
        return true;
    }

    void fail(long id, VertoFailure failure) {
        Waiting one = waiting.remove(id);
        if (one != null) {
            fail(one, failure);
        }
    }

    void failAll(VertoFailure failure) {
        List<Waiting> all = List.copyOf(waiting.values());
        waiting.clear();
        all.forEach(one -> fail(one, failure));
    }

    private static void fail(Waiting one, VertoFailure failure) {
        one.timeout().cancel(false);
        one.answer().completeExceptionally(new VertoException(failure));
    }
}
