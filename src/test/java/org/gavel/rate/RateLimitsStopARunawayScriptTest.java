package org.gavel.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The rate limit stops a script that repeats an action, permits what a person does by mouse, and counts each account by itself. */
class RateLimitsStopARunawayScriptTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicReference<RateLimit> limit = new AtomicReference<>(RateLimit.aMinute(120));
    private final KeyedRateLimiter limiter = new KeyedRateLimiter(limit::get, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private int allowedOf(int attempts, String who) {
        int allowed = 0;
        for (int i = 0; i < attempts; i++) {
            allowed += limiter.allows(who) ? 1 : 0;
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
    void aPauseHoweverLongBringsNoMoreThanABurst() {
        allowedOf(100, "anna");
        pass(Duration.ofDays(30));

        assertThat(allowedOf(100, "anna")).isEqualTo(30);
    }

    @Test
    void anotherModeratorHasALimitOfTheirOwn() {
        allowedOf(100, "anna");

        assertThat(limiter.allows("ben")).isTrue();
    }

    @Test
    void aSettingHoldsAtOnce() {
        allowedOf(100, "anna");
        limit.set(RateLimit.aMinute(6_000));
        pass(Duration.ofSeconds(1));

        assertThat(allowedOf(1_000, "anna")).isEqualTo(100);

        pass(Duration.ofMinutes(1));
        limit.set(RateLimit.aMinute(120));
        assertThat(allowedOf(1_000, "anna")).isEqualTo(30);
    }

    @Test
    void oneAtATimeIsAlwaysPossible() {
        limit.set(RateLimit.aMinute(1));

        assertThat(allowedOf(10, "anna")).isEqualTo(1);
        pass(Duration.ofMinutes(1));
        assertThat(allowedOf(10, "anna")).isEqualTo(1);
    }

    /** Each number is a pause in milliseconds; between the pauses requests come as fast as possible. */
    @Property
    void theBurstAndTheRateAreTheMost(
            @ForAll @IntRange(min = 1, max = 600) int aMinute,
            @ForAll @Size(max = 50) List<@IntRange(max = 30_000) Integer> pauses) {
        limit.set(RateLimit.aMinute(aMinute));
        String who = "someone with " + aMinute + pauses;
        long began = now.get();
        int allowed = allowedOf(200, who);
        for (int pause : pauses) {
            pass(Duration.ofMillis(pause));
            allowed += allowedOf(200, who);
        }

        double brought = (now.get() - began) * limit.get().perMinute() / 60e9;
        assertThat((double) allowed).isLessThanOrEqualTo(limit.get().burst() + brought + 1e-6);
    }

    @Test
    void aBoundedNumberIsRememberedTheLatestOnes() {
        allowedOf(100, "anna");
        for (int i = 0; i < KeyedRateLimiter.REMEMBERED - 1; i++) {
            limiter.allows("stranger " + i);
        }
        assertThat(limiter.allows("anna")).isFalse();

        limiter.allows("one more");
        assertThat(limiter.remembered()).isEqualTo(KeyedRateLimiter.REMEMBERED);
        assertThat(limiter.allows("anna")).isFalse();
    }

    @Test
    void manyThreadsGetNoMoreThanOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> task = () -> allowedOf(100, "anna");
            List<Future<Integer>> counts =
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> task).toList());
            int allowed = 0;
            for (Future<Integer> count : counts) {
                allowed += count.get();
            }
            assertThat(allowed).isEqualTo(30);
        } finally {
            threads.shutdown();
        }
    }
}
