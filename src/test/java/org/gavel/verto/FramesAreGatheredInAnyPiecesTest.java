package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FramesAreGatheredInAnyPiecesTest {

    private static byte[] frame(int payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload + 14).put((byte) 0x81);
        if (payload < 126) {
            frame.put((byte) payload);
        } else if (payload < 65_536) {
            frame.put((byte) 126).putShort((short) payload);
        } else {
            frame.put((byte) 127).putLong(payload);
        }
        for (int i = 0; i < payload; i++) {
            frame.put((byte) (i * 31));
        }
        byte[] bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    @Property(tries = 300)
    void eachFrameIsHandedOnOnceAndWhole(
            @ForAll @Size(max = 12) List<@IntRange(max = 70_000) Integer> payloads,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 20_000) Integer> pieces) {
        List<byte[]> frames = payloads.stream().map(payload -> frame(payload)).toList();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        frames.forEach(stream::writeBytes);

        List<byte[]> handed = new ArrayList<>();
        FrameGatherer gatherer = new FrameGatherer(new Kept(handed, new ArrayList<>()), 1_000_000);
        ByteBuffer all = ByteBuffer.wrap(stream.toByteArray());
        for (int i = 0; all.hasRemaining(); i++) {
            int size = Math.min(pieces.get(i % pieces.size()), all.remaining());
            ByteBuffer piece = all.slice(all.position(), size);
            gatherer.handle(piece);
            assertThat(piece.hasRemaining()).isFalse();
            all.position(all.position() + size);
        }
        assertThat(handed)
                .usingElementComparator((a, b) -> Arrays.compare(a, b))
                .isEqualTo(frames);
    }

    @Test
    void aFrameThatIsTooLongIsToldOnceAndTheNextOneIsRead() {
        for (int piece : List.of(1, 7, 10_000)) {
            List<byte[]> handed = new ArrayList<>();
            List<Byte> passedOver = new ArrayList<>();
            FrameGatherer gatherer = new FrameGatherer(new Kept(handed, passedOver), 1_000);
            inPieces(gatherer, frame(2_000), piece);
            inPieces(gatherer, frame(70_000), piece);
            inPieces(gatherer, frame(5), piece);
            assertThat(passedOver).containsExactly((byte) 0x81, (byte) 0x81);
            assertThat(handed).usingElementComparator(Arrays::compare).containsExactly(frame(5));
        }
    }

    @Test
    void aLengthThatCannotBeIsPassedOverForEverAndKeepsNothing() {
        for (long length : List.of(Long.MAX_VALUE, -2L)) {
            List<byte[]> handed = new ArrayList<>();
            List<Byte> passedOver = new ArrayList<>();
            FrameGatherer gatherer = new FrameGatherer(new Kept(handed, passedOver), 1_000);
            gatherer.handle(ByteBuffer.allocate(10)
                    .put((byte) 0x81)
                    .put((byte) 127)
                    .putLong(length)
                    .flip());
            inPieces(gatherer, frame(70_000), 500);
            assertThat(passedOver).hasSize(1);
            assertThat(handed).isEmpty();
        }
    }

    private static void inPieces(FrameGatherer gatherer, byte[] bytes, int size) {
        for (int at = 0; at < bytes.length; at += size) {
            gatherer.handle(ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at)));
        }
    }

    private record Kept(List<byte[]> handed, List<Byte> passedOver) implements FrameGatherer.Sink {

        @Override
        public void frame(ByteBuffer whole, int header) {
            int payload = whole.remaining() - header;
            assertThat(header).isEqualTo(payload < 126 ? 2 : payload < 65_536 ? 4 : 10);
            handed.add(bytes(whole));
        }

        @Override
        public void tooLong(byte first) {
            passedOver.add(first);
        }
    }
}
