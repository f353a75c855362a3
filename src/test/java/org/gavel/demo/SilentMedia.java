package org.gavel.demo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gavel.demo.media.MediaEnd;
import org.gavel.demo.media.MediaSource;
import org.gavel.demo.media.RoomScene;

/** A media end that answers everything at once, sends no media, and records its calls. */
final class SilentMedia implements MediaEnd {

    static final String SDP = "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";

    final List<String> told = new CopyOnWriteArrayList<>();
    volatile boolean failing;
    volatile Listener listener;

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public void prepare() {}

    @Override
    public CompletionStage<String> answer(String callId, MediaSource audience, String offer) {
        return note("answer " + callId + " " + audience, SDP);
    }

    @Override
    public CompletionStage<String> offer(String callId, MediaSource audience, boolean video) {
        return note("offer " + callId + " " + audience, SDP);
    }

    @Override
    public CompletionStage<Void> accept(String callId, String answer) {
        return note("accept " + callId, null);
    }

    @Override
    public CompletionStage<String> update(String callId, String offer) {
        return note("update " + callId, SDP);
    }

    private <T> CompletionStage<T> note(String what, T result) {
        told.add(what);
        return failing
                ? CompletableFuture.failedStage(new IllegalStateException("failing"))
                : CompletableFuture.completedStage(result);
    }

    @Override
    public void turn(String callId, MediaSource audience) {
        told.add("turn " + callId + " " + audience);
    }

    @Override
    public void hold(String callId, boolean held) {
        told.add("hold " + callId + " " + held);
    }

    @Override
    public void show(RoomScene scene) {}

    @Override
    public void release(String callId) {
        told.add("release " + callId);
    }

    @Override
    public void listen(Listener newListener) {
        listener = newListener;
    }

    @Override
    public void close() {}
}
