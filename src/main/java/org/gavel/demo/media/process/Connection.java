package org.gavel.demo.media.process;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gavel.demo.media.process.Negotiation.NegotiationException;

/** One peer connection of a call. It sends sound and pictures, and measures and keeps what the caller sends. */
final class Connection {

    private static final String STREAM = "gavel";
    private static final int BITS = 16;

    private final PeerConnectionFactory factory;
    private final CallerVoice voice;
    private final CallerPicture picture;
    private final CompletableFuture<Void> gathered = new CompletableFuture<>();
    private final RTCPeerConnection peer;
    private final Negotiation negotiation;
    private final CustomAudioSource sound = new CustomAudioSource();
    private final CustomVideoSource pictures = new CustomVideoSource();
    private final Set<String> received = new HashSet<>();
    private String remote = "";
    private boolean hears;
    private boolean sees;
    private boolean closed;

    Connection(PeerConnectionFactory factory, CallerVoice voice, CallerPicture picture) {
        this.factory = factory;
        this.voice = voice;
        this.picture = picture;
        this.peer = factory.createPeerConnection(new RTCConfiguration(), new Observer());
        this.negotiation = new Negotiation(peer, gathered);
    }

    private final class Observer implements PeerConnectionObserver {

        @Override
        public void onIceCandidate(RTCIceCandidate candidate) {
            // The session description holds all candidates.
        }

        @Override
        public void onIceGatheringChange(RTCIceGatheringState state) {
            if (state == RTCIceGatheringState.COMPLETE) {
                gathered.complete(null);
            }
        }
    }

    synchronized String answer(String offer) throws NegotiationException {
        remote = fingerprint(offer);
        negotiation.takeOffer(offer);
        send(offer.contains("\nm=audio "), offer.contains("\nm=video "));
        String answer = negotiation.makeAnswer();
        receive();
        return answer;
    }

    synchronized String offer(boolean video) throws NegotiationException {
        send(true, video);
        return negotiation.makeOffer();
    }

    synchronized void accept(String answer) throws NegotiationException {
        remote = fingerprint(answer);
        negotiation.takeAnswer(answer);
        receive();
    }

    /** {@return whether an offer comes from the peer of this connection, by its fingerprint} */
    synchronized boolean knows(String offer) {
        return !closed && !remote.isEmpty() && remote.equals(fingerprint(offer));
    }

    private static String fingerprint(String sdp) {
        return sdp.lines()
                .filter(line -> line.startsWith("a=fingerprint:"))
                .findFirst()
                .orElse("");
    }

    private void send(boolean audio, boolean video) {
        if (audio && !hears) {
            hears = true;
            peer.addTrack(factory.createAudioTrack("sound", sound), List.of(STREAM));
        }
        if (video && !sees) {
            sees = true;
            peer.addTrack(factory.createVideoTrack("canvas", pictures), List.of(STREAM));
        }
    }

    private void receive() {
        for (RTCRtpReceiver receiver : peer.getReceivers()) {
            MediaStreamTrack track = receiver.getTrack();
            if (track == null || !received.add(track.getId())) {
                continue;
            }
            if (track instanceof VideoTrack video) {
                video.addSink(picture::feed);
            }
        }
    }

    synchronized boolean wantsPicture() {
        return sees && !closed;
    }

    synchronized void hear(byte[] data) {
        if (hears && !closed) {
            sound.pushAudio(data, BITS, Mixer.RATE, 1, Mixer.SAMPLES);
        }
    }

    synchronized void see(PaintedPicture shown) {
        if (sees && !closed) {
            pictures.pushFrame(shown.frame());
        }
    }

    /** Asks the library how much sound has come; {@link CallerVoice} gets the answer later. */
    synchronized void measure() {
        if (!closed && hears) {
            peer.getStats(report -> report.getStats().values().forEach(this::level));
        }
    }

    private void level(RTCStats stats) {
        Map<String, Object> facts = stats.getAttributes();
        if (stats.getType() == RTCStatsType.INBOUND_RTP
                && "audio".equals(facts.get("kind"))
                && facts.get("packetsReceived") instanceof Number packets
                && facts.get("bytesReceived") instanceof Number bytes) {
            voice.measure(packets.longValue(), bytes.longValue());
        }
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            peer.close();
        }
    }
}
