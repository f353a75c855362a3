package org.gavel.demo.media.process;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The steps of a negotiation. Each method waits for the library, at most {@value #STEP_SECONDS} s a step. Candidates do not trickle: an
 * offer or answer holds all candidates that were found within {@value #GATHERING_MS} ms.
 */
final class Negotiation {

    /** A session description was refused or could not be made. The message tells why. */
    static final class NegotiationException extends Exception {

        private static final long serialVersionUID = 1;

        NegotiationException(String why) {
            super(why);
        }
    }

    private static final int STEP_SECONDS = 3;
    private static final int GATHERING_MS = 1_000;

    private final RTCPeerConnection peer;
    private final Future<?> gathered;

    /** @param gathered done when all candidates are known */
    Negotiation(RTCPeerConnection peer, Future<?> gathered) {
        this.peer = peer;
        this.gathered = gathered;
    }

    void takeOffer(String sdp) throws NegotiationException {
        take(RTCSdpType.OFFER, sdp);
    }

    void takeAnswer(String sdp) throws NegotiationException {
        take(RTCSdpType.ANSWER, sdp);
    }

    private void take(RTCSdpType type, String sdp) throws NegotiationException {
        Set done = new Set();
        peer.setRemoteDescription(new RTCSessionDescription(type, sdp), done);
        await(done.future);
    }

    String makeOffer() throws NegotiationException {
        Create made = new Create();
        peer.createOffer(new RTCOfferOptions(), made);
        return use(await(made.future));
    }

    String makeAnswer() throws NegotiationException {
        Create made = new Create();
        peer.createAnswer(new RTCAnswerOptions(), made);
        return use(await(made.future));
    }

    private String use(RTCSessionDescription description) throws NegotiationException {
        Set done = new Set();
        peer.setLocalDescription(description, done);
        await(done.future);
        try {
            gathered.get(GATHERING_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The description holds the candidates that have been found by now.
            return peer.getLocalDescription().sdp;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return peer.getLocalDescription().sdp;
    }

    private static <T> T await(Future<T> step) throws NegotiationException {
        try {
            return step.get(STEP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new NegotiationException(e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new NegotiationException("no answer of the library");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NegotiationException("interrupted");
        }
    }

    private static final class Set implements SetSessionDescriptionObserver {

        final CompletableFuture<Void> future = new CompletableFuture<>();

        @Override
        public void onSuccess() {
            future.complete(null);
        }

        @Override
        public void onFailure(String error) {
            future.completeExceptionally(new NegotiationException(error));
        }
    }

    private static final class Create implements CreateSessionDescriptionObserver {

        final CompletableFuture<RTCSessionDescription> future = new CompletableFuture<>();

        @Override
        public void onSuccess(RTCSessionDescription description) {
            future.complete(description);
        }

        @Override
        public void onFailure(String error) {
            future.completeExceptionally(new NegotiationException(error));
        }
    }
}
