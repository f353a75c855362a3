package org.gavel.demo.modverto;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.demo.modverto.OutboundQueue.Fate;
import org.junit.jupiter.api.Test;

/** A socket that is never silent loses events when its queue is full, and the switch closes it after 500 losses. */
class FullQueueLosesEventsTest {

    private final OutboundQueue queue = new OutboundQueue();

    @Test
    void earlierEventsStayAndLaterOnesAreLost() {
        for (int i = 0; i < OutboundQueue.CAPACITY; i++) {
            assertThat(queue.add("frame " + i)).isEqualTo(Fate.QUEUED);
        }
        for (int i = 0; i < OutboundQueue.MOST_LOST; i++) {
            assertThat(queue.add("late")).isEqualTo(Fate.LOST);
        }
        assertThat(queue.add("too late")).isEqualTo(Fate.GIVE_UP);
        assertThat(queue.take(2)).containsExactly("frame 0", "frame 1");
    }
}
