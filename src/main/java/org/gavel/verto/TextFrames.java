package org.gavel.verto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Takes the messages out of a socket's frames and leaves what concerns the socket itself to Tyrus. Tyrus closes a socket at the first
 * byte that is no UTF-8, and the switch hands on the bytes of a caller's name as they came ({@code docs/protocol.md} §1.3): one caller
 * would cut off everybody. So text is decoded here, where such a byte becomes U+FFFD and nothing else is lost. What cannot be a message
 * is told and passed over; the socket goes on.
 */
final class TextFrames implements FrameGatherer.Sink {

    private static final int OPCODE = 0x0F;
    private static final int RESERVED = 0x70;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;

    /** What becomes of the frames that continue a message. */
    private enum Unfinished {
        NOTHING,
        KEPT,
        PASSED_OVER
    }

    private final ReadHandler tyrus;
    private final WireListener listener;
    private final int longest;
    private final ByteArrayOutputStream pieces = new ByteArrayOutputStream(0);
    private Unfinished unfinished = Unfinished.NOTHING;

    /** @param longest bytes of a message; a longer one is passed over */
    TextFrames(ReadHandler tyrus, WireListener listener, int longest) {
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

    /** A character may begin in one frame and end in the next, so nothing is decoded before the last. */
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
