package org.gavel.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gavel.roster.store.RowChange.MemberGone;
import org.gavel.roster.store.RowChange.MemberRow;
import org.gavel.roster.store.RowChange.RosterRows;
import org.junit.jupiter.api.Test;

class AnOutageKeepsTheLatestStateOnlyTest {

    private final Rows room = new Rows();
    private final List<RowChange> written = new ArrayList<>();
    private final RosterMirror mirror = new RosterMirror(this::writeUnlessAway, Clock.systemUTC());
    private boolean away = true;

    @Test
    void aMemberWhoChangedAHundredTimesIsOneRow() {
        for (int second = 1; second <= 100; second++) {
            mirror.offer(room.member(second, "a", second % 2 == 0));
        }
        mirror.writeTurn();
        mirror.offer(room.member(101, "a", false));
        mirror.offer(room.member(102, "a", true));
        away = false;
        mirror.writeTurn();

        assertThat(written).containsExactly(new MemberRow(room.member(102, "a", true)));
    }

    @Test
    void aMemberWhoLeavesDuringAWriteDoesNotComeBack() {
        mirror.offer(room.member(1, "a", false));
        mirror.writeTurn();
        mirror.offer(room.left(2, "a"));
        away = false;
        mirror.writeTurn();

        assertThat(written).containsExactly(new MemberGone(room.id, "a"));
    }

    @Test
    void comingAndGoingForDaysDoesNotFillMemory() {
        for (int i = 0; i < 3 * PendingRows.MANY_GONE; i++) {
            mirror.offer(room.member(i, "guest " + i, false));
            mirror.offer(room.left(i, "guest " + i));
        }
        mirror.offer(room.member(1, "stays", false));
        assertThat(mirror.health().pending()).isLessThan(PendingRows.MANY_GONE + 10L);
        away = false;
        mirror.writeTurn();

        assertThat(written)
                .contains(new MemberRow(room.member(1, "stays", false)))
                .hasAtLeastOneElementOfType(RosterRows.class);
    }

    @Test
    void theOutageIsToldAndOver() {
        mirror.offer(room.member(1, "a", false));
        mirror.writeTurn();
        assertThat(mirror.health().failing()).as("one failure is no outage").isEmpty();
        mirror.writeTurn();
        assertThat(mirror.health().failing()).isPresent();
    }

    private void writeUnlessAway(List<RowChange> batch) {
        if (away) {
            throw new IllegalStateException("away");
        }
        written.addAll(batch);
    }
}
