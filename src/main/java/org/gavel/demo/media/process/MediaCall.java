package org.gavel.demo.media.process;

import dev.onvoid.webrtc.PeerConnectionFactory;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.gavel.demo.media.process.Negotiation.NegotiationException;
import org.gavel.demo.media.process.VoiceActivity.News;
import org.gavel.json.JsonText;

/** The media of one call. An offer of the switch begins a new connection, because a caller who comes back has another peer. */
final class MediaCall {

    private final String id;
    private final PeerConnectionFactory factory;
    private final MessageWriter writer;
    private final CallerVoice voice = new CallerVoice();
    private final CallerPicture picture = new CallerPicture();
    private final VoiceActivity talking = new VoiceActivity();
    private volatile String source = "ringing";
    private volatile boolean held;
    private volatile Connection connection;
    private boolean closed;

    MediaCall(String id, PeerConnectionFactory factory, MessageWriter writer) {
        this.id = id;
        this.factory = factory;
        this.writer = writer;
    }

    String id() {
        return id;
    }

    String source() {
        return source;
    }

    void turn(String newSource) {
        source = newSource;
    }

    boolean held() {
        return held;
    }

    void hold(boolean on) {
        held = on;
    }

    CallerVoice voice() {
        return voice;
    }

    /** {@return the caller's latest picture; empty when none has come for two seconds} */
    Optional<BufferedImage> picture() {
        return picture.latest();
    }

    synchronized String answer(String offer) throws NegotiationException {
        return anew().answer(offer);
    }

    synchronized String offer(boolean video) throws NegotiationException {
        return anew().offer(video);
    }

    synchronized String accept(String answer) throws NegotiationException {
        present().accept(answer);
        return "";
    }

    /** An offer of the same peer goes on with the connection; one of another peer begins a new one. */
    synchronized String update(String offer) throws NegotiationException {
        return connection != null && connection.knows(offer) ? connection.answer(offer) : anew().answer(offer);
    }

    private Connection present() throws NegotiationException {
        if (connection == null) {
            throw new NegotiationException("nothing was offered");
        }
        return connection;
    }

    private Connection anew() throws NegotiationException {
        if (closed) {
            throw new NegotiationException("the call has ended");
        }
        Connection before = connection;
        connection = new Connection(factory, voice, picture);
        if (before != null) {
            before.close();
        }
        return connection;
    }

    void hear(byte[] sound) {
        Connection now = connection;
        if (now != null) {
            now.hear(sound);
        }
    }

    boolean wantsPicture() {
        Connection now = connection;
        return now != null && now.wantsPicture();
    }

    void see(PaintedPicture shown) {
        Connection now = connection;
        if (now != null) {
            now.see(shown);
        }
    }

    /** Measures how loud the caller is, and tells the switch when the voice begins, ends or gets much louder. */
    void measure() {
        Connection now = connection;
        if (now != null) {
            now.measure();
        }
        int level = held ? 0 : voice.level();
        News news = talking.measure(level);
        if (news != News.NONE) {
            writer.say(JsonText.object()
                    .add("event", "voice")
                    .add("call", id)
                    .add("on", news != News.ENDS)
                    .add("score", news == News.ENDS ? 0 : VoiceActivity.score(level)));
        }
    }

    synchronized void close() {
        closed = true;
        Connection last = connection;
        connection = null;
        if (last != null) {
            last.close();
        }
    }
}
