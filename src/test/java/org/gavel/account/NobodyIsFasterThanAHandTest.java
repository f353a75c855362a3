package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A script that runs wild in a moderator's name is stopped, a busy hand is not, and nobody pays for somebody else. */
class NobodyIsFasterThanAHandTest {

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(() -> 120, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private int allowedOf(int attempts, String who) {
        int allowed = 0;
        for (int i = 0; i < attempts; i++) {
            allowed += pace.allows(who) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void aBurstIsAQuarterOfAMinutesActs() {
        assertThat(allowedOf(100, "anna")).isEqualTo(30);
    }

    @Test
    void overTimeItIsWhatIsSetForAMinute() {
        allowedOf(100, "anna");
        int allowed = 0;
        for (int second = 0; second < 60; second++) {
            pass(Duration.ofSeconds(1));
            allowed += allowedOf(10, "anna");
        }
        assertThat(allowed).isEqualTo(120);
    }

    @Test
    void anotherModeratorHasAPaceOfHisOwn() {
        allowedOf(100, "anna");

        assertThat(pace.allows("ben")).isTrue();
    }
}
