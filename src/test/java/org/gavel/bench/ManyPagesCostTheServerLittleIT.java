package org.gavel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Guards against gross regressions by figures that do not depend on a machine's speed: each moderator's page is served and
 * paced, gets less than the switch sent, and takes little of the server's memory. No time is asserted here.
 */
class ManyPagesCostTheServerLittleIT {

    private static final int MODERATORS = 5;
    private static final int PAGES_EACH = 10;
    private static final int MEMBERS = 500;
    private static final int ROWS = 40;
    private static final double EVENTS_A_SECOND = 60;
    private static final int EVENTS = 300;

    /** A frame with one row, counts and eight speakers takes a third of it; with a whole window of rows it would not do. */
    private static final int BYTES_AN_EVENT = 2_000;

    private static final Duration PATIENCE = Patience.LONG;

    /** A page gets at most one frame each 50 ms; twice as many are too many on any machine. */
    private static final int MOST_FRAMES_A_SECOND = 40;

    private static final long MOST_BYTES_A_PAGE = 512 * 1024;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void allAreServedWithinBounds() throws Exception {
        try (Gathering gathering = Gathering.begin()) {
            Talk.Place place = gathering.room(3100, MEMBERS);
            List<BenchVisitor> visitors = gathering.signIn(MODERATORS);
            List<OpenPage> pages = new ArrayList<>(gathering.showRoom(visitors, place.room(), ROWS));
            long few = gathering.process().liveHeap();
            for (int i = 1; i < PAGES_EACH; i++) {
                pages.addAll(gathering.showRoom(visitors, place.room(), ROWS));
            }
            assertServed(pages, gathering, place);
            long each = (gathering.process().liveHeap() - few) / (pages.size() - MODERATORS);
            assertThat(each).as("live heap of a page").isLessThan(MOST_BYTES_A_PAGE);
        }
    }

    private static void assertServed(List<OpenPage> pages, Gathering gathering, Talk.Place place) throws Exception {
        long start = System.nanoTime();
        List<Long> framesBefore = pages.stream().map(OpenPage::frames).toList();
        List<Long> bytesBefore = pages.stream().map(OpenPage::characters).toList();
        try (Talk talk = gathering.talk(List.of(place), EVENTS_A_SECOND)) {
            await().atMost(PATIENCE).until(() -> talk.events() >= EVENTS);
        }
        long mostFrames = MOST_FRAMES_A_SECOND * (1 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        for (int i = 0; i < pages.size(); i++) {
            OpenPage page = pages.get(i);
            assertThat(page.closed()).isZero();
            assertThat(page.frames() - framesBefore.get(i)).isBetween(1L, mostFrames);
            assertThat(page.characters() - bytesBefore.get(i)).isLessThan(EVENTS * BYTES_AN_EVENT);
        }
    }
}
