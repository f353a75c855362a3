package org.gavel.verto;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Gathers the bytes of WebSocket frames and passes on whole frames. Tyrus copies all bytes of an unfinished frame again
 * with every 2 KB that come, which takes many seconds for the first frame of a room of 10,000 members; here each byte
 * is copied a few times at most. A frame that is too long is skipped without being kept, and the next one is read as
 * usual, so that a caller who sends much data cannot cut off everybody.
 */
final class FrameGatherer implements ReadHandler {

    private static final int SHORTEST_HEADER = 2;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int MASK_LENGTH = 4;
    /** More than any frame has, and small enough that adding the header's length does not overflow. */
    private static final long LARGEST_LENGTH = Long.MAX_VALUE >> 1;

    private static final int FIRST_CAPACITY = 4 * 1024;

    /** Takes the frames. */
    interface Sink {

        /**
         * @param whole the frame, in an array that belongs to the sink from now on
         * @param header the length of the frame's header, in bytes
         */
        void frame(ByteBuffer whole, int header);

        /** @param first the first byte of a frame that is skipped because it is too long */
        void tooLong(byte first);
    }

    private final Sink sink;
    private final int longest;
    private ByteBuffer frame = ByteBuffer.allocate(FIRST_CAPACITY);
    private long passOver;

    /** @param longest how many bytes a frame can have, with its header */
    FrameGatherer(Sink sink, int longest) {
        this.sink = sink;
        this.longest = longest;
    }

    @Override
    public void handle(ByteBuffer data) {
        while (data.hasRemaining()) {
            if (passOver > 0) {
                skip(data);
            } else {
                long wanted = size() - frame.position();
                take(data, (int) Math.min(wanted, data.remaining()));
                if (frame.position() >= headerSize()) {
                    finishOrGoOn();
                }
            }
        }
    }

    private void skip(ByteBuffer data) {
        int count = (int) Math.min(passOver, data.remaining());
        data.position(data.position() + count);
        passOver -= count;
    }

    private void finishOrGoOn() {
        long size = size();
        if (size > longest) {
            passOver = size - frame.position();
            byte first = frame.get(0);
            frame = ByteBuffer.allocate(FIRST_CAPACITY);
            sink.tooLong(first);
        } else if (frame.position() == size) {
            int header = headerSize();
            ByteBuffer whole = frame.flip();
            frame = ByteBuffer.allocate(FIRST_CAPACITY);
            sink.frame(whole, header);
        }
    }

    /** The size of the header while it is incomplete, then that of the frame. */
    private long size() {
        int header = headerSize();
        return frame.position() < header ? header : header + payloadSize();
    }

    private int headerSize() {
        if (frame.position() < SHORTEST_HEADER) {
            return SHORTEST_HEADER;
        }
        int extra = switch (shortLength()) {
            case LENGTH_IN_2_BYTES -> Short.BYTES;
            case LENGTH_IN_8_BYTES -> Long.BYTES;
            default -> 0;
        };
        boolean masked = frame.get(1) < 0;
        return SHORTEST_HEADER + extra + (masked ? MASK_LENGTH : 0);
    }

    private long payloadSize() {
        return switch (shortLength()) {
            case LENGTH_IN_2_BYTES -> Short.toUnsignedLong(frame.getShort(SHORTEST_HEADER));
            case LENGTH_IN_8_BYTES -> frame.getLong(SHORTEST_HEADER) & LARGEST_LENGTH;
            default -> shortLength();
        };
    }

    private int shortLength() {
        return frame.get(1) & 0x7F;
    }

    /** Takes bytes. The buffer grows with the bytes that come, not with the length that the header announces. */
    private void take(ByteBuffer data, int count) {
        if (frame.remaining() < count) {
            int needed = frame.position() + count;
            frame = ByteBuffer.allocate(Math.max(needed, Math.min(frame.capacity() * 2, longest)))
                    .put(frame.flip());
        }
        frame.put(frame.position(), data, data.position(), count);
        frame.position(frame.position() + count);
        data.position(data.position() + count);
    }
}
