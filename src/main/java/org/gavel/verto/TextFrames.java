package org.gavel.verto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Decodes the text messages of a socket, and leaves control frames to Tyrus. Tyrus closes a socket at the first invalid
 * UTF-8 byte, and the switch passes on the bytes of a caller's name as they came ({@code docs/protocol.md} §1.3), so
 * one caller could cut off everybody. Here such a byte becomes U+FFFD. Frames that are no message are reported and
 * skipped.
 */
final class TextFrames implements FrameGatherer.Sink {

    private static final int OPCODE = 0x0F;
    private static final int RESERVED = 0x70;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;

    /** How frames are handled that continue a message. */
    private enum Unfinished {
        NOTHING,
        KEPT,
        PASSED_OVER
    }

    private final ReadHandler tyrus;
    private final Transport.Listener listener;
    private final int longest;
    private final ByteArrayOutputStream pieces = new ByteArrayOutputStream(0);
    private Unfinished unfinished = Unfinished.NOTHING;

    /** @param longest how many bytes a message can have; a longer one is skipped */
    TextFrames(ReadHandler tyrus, Transport.Listener listener, int longest) {
        this.tyrus = tyrus;
        this.listener = listener;
        this.longest = longest;
    }

    @Override
    public void frame(ByteBuffer whole, int header) {
        byte first = whole.get(0);
        boolean masked = whole.get(1) < 0;
        if (masked || (first & RESERVED) != 0 || (first & OPCODE) > BINARY) {
            tyrus.handle(whole);
        } else {
            message(first & OPCODE, first < 0, whole.array(), whole.arrayOffset() + header, whole.limit() - header);
        }
    }

    @Override
    public void tooLong(byte first) {
        if ((first & OPCODE) <= BINARY) {
            passOver(first < 0, "longer than " + longest + " bytes");
        }
    }

    private void message(int opcode, boolean last, byte[] bytes, int from, int length) {
        if (opcode == TEXT && last) {
            forget();
            listener.text(new String(bytes, from, length, StandardCharsets.UTF_8));
        } else if (opcode == TEXT) {
            forget();
            unfinished = Unfinished.KEPT;
            pieces.write(bytes, from, length);
        } else if (opcode == CONTINUATION && unfinished == Unfinished.KEPT) {
            goOn(last, bytes, from, length);
        } else if (opcode == CONTINUATION && unfinished == Unfinished.PASSED_OVER) {
            unfinished = last ? Unfinished.NOTHING : Unfinished.PASSED_OVER;
        } else {
            passOver(last, opcode == BINARY ? "binary" : "continues nothing");
        }
    }

    /**
     * Adds a frame to the message. It is decoded after the last frame, because a character may begin in one frame and
     * end in the next.
     */
    private void goOn(boolean last, byte[] bytes, int from, int length) {
        if (pieces.size() + (long) length > longest) {
            passOver(last, "longer than " + longest + " bytes");
            return;
        }
        pieces.write(bytes, from, length);
        if (last) {
            String text = pieces.toString(StandardCharsets.UTF_8);
            forget();
            listener.text(text);
        }
    }

    private void passOver(boolean last, String why) {
        boolean known = unfinished == Unfinished.PASSED_OVER;
        forget();
        unfinished = last ? Unfinished.NOTHING : Unfinished.PASSED_OVER;
        if (!known) {
            listener.unreadable(why);
        }
    }

    private void forget() {
        unfinished = Unfinished.NOTHING;
        pieces.reset();
    }
}
