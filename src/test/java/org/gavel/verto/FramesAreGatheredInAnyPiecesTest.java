package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        FrameGatherer gatherer = new FrameGatherer(data -> handed.add(bytes(data)), 1_000_000, () -> {});
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
    void aFrameThatIsTooLongIsToldOnceAndNothingAfterIt() {
        for (ByteBuffer tooLong : List.of(
                ByteBuffer.wrap(frame(2_000)),
                ByteBuffer.allocate(10)
                        .put((byte) 0x81)
                        .put((byte) 127)
                        .putLong(Long.MAX_VALUE)
                        .flip(),
                ByteBuffer.allocate(10)
                        .put((byte) 0x81)
                        .put((byte) 127)
                        .putLong(-2)
                        .flip())) {
            AtomicInteger told = new AtomicInteger();
            List<ByteBuffer> handed = new ArrayList<>();
            FrameGatherer gatherer = new FrameGatherer(handed::add, 1_000, told::incrementAndGet);
            gatherer.handle(tooLong);
            gatherer.handle(ByteBuffer.wrap(frame(5)));
            assertThat(told).hasValue(1);
            assertThat(handed).isEmpty();
        }
    }
}
