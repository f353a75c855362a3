package org.gavel.verto;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Hands on WebSocket frames as a whole. Tyrus copies all that it has of an unfinished frame again with every 2 KB that
 * come, which for the first frame of a room of 10,000 members takes many seconds; gathered here, each byte is copied a
 * few times at most.
 */
final class FrameGatherer implements ReadHandler {

    private static final int SHORTEST_HEADER = 2;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int MASK_LENGTH = 4;
    private static final int FIRST_CAPACITY = 4 * 1024;

    private final ReadHandler reader;
    private final int longest;
    private final Runnable tooLong;
    private ByteBuffer frame = ByteBuffer.allocate(FIRST_CAPACITY);
    private boolean stopped;

    /**
     * @param longest bytes of a frame with its header
     * @param tooLong called once, when a longer frame begins; whatever follows is ignored
     */
    FrameGatherer(ReadHandler reader, int longest, Runnable tooLong) {
        this.reader = reader;
        this.longest = longest;
        this.tooLong = tooLong;
    }

    @Override
    public void handle(ByteBuffer data) {
        while (data.hasRemaining() && !stopped) {
            long wanted = size() - frame.position();
            take(data, (int) Math.min(wanted, data.remaining()));
            if (frame.position() >= headerSize()) {
                finishOrGoOn();
            }
        }
        if (stopped) {
            data.position(data.limit());
        }
    }

    private void finishOrGoOn() {
        long size = size();
        if (size > longest) {
            stopped = true;
            frame = ByteBuffer.allocate(0);
            tooLong.run();
        } else if (frame.position() == size) {
            ByteBuffer whole = frame.flip();
            frame = ByteBuffer.allocate(FIRST_CAPACITY);
            reader.handle(whole);
        }
    }

    /** Of the header while it is unfinished, then of the frame. */
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
            case LENGTH_IN_8_BYTES -> Math.min(frame.getLong(SHORTEST_HEADER) & Long.MAX_VALUE, Integer.MAX_VALUE);
            default -> shortLength();
        };
    }

    private int shortLength() {
        return frame.get(1) & 0x7F;
    }

    /** The room grows with what comes, not with what the header announces. */
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
