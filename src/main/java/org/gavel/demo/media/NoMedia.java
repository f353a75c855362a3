package org.gavel.demo.media;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A media end that refuses every call, for one reason. */
public final class NoMedia implements MediaEnd {

    private final String why;

    /** @param why for people to read */
    public NoMedia(String why) {
        this.why = why;
    }

    @Override
    public Optional<String> problem() {
        return Optional.of(why);
    }

    @Override
    public void prepare() {}

    @Override
    public CompletionStage<String> answer(String callId, MediaSource source, String offer) {
        return refused();
    }

    @Override
    public CompletionStage<String> offer(String callId, MediaSource source, boolean video) {
        return refused();
    }

    @Override
    public CompletionStage<Void> accept(String callId, String answer) {
        return refused();
    }

    @Override
    public CompletionStage<String> update(String callId, String offer) {
        return refused();
    }

    private <T> CompletionStage<T> refused() {
        return CompletableFuture.failedStage(new IllegalStateException(why));
    }

    @Override
    public void turn(String callId, MediaSource source) {}

    @Override
    public void hold(String callId, boolean held) {}

    @Override
    public void show(RoomScene scene) {}

    @Override
    public void release(String callId) {}

    @Override
    public void listen(Listener listener) {}

    @Override
    public void close() {}
}
