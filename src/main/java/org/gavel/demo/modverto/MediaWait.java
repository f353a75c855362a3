package org.gavel.demo.modverto;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the media end where a reply depends on it, as the real switch does, at most {@value #SECONDS} s. */
final class MediaWait {

    private static final int SECONDS = 8;

    private MediaWait() {}

    /** {@return the result of a stage; empty when it fails or takes too long} */
    static <T> Optional<T> await(CompletionStage<T> stage) {
        try {
            return Optional.ofNullable(stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** {@return whether a stage without a result completes in time} */
    static boolean succeeds(CompletionStage<Void> stage) {
        return await(stage.thenApply(nothing -> true)).isPresent();
    }
}
