package org.gavel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One poller asks the database whether the configuration has changed, for all beans that keep a part of it in memory. */
class OnePollerReadsTheConfigurationVersionTest {

    private final TestTransactions database = new TestTransactions(Engine.H2.database());
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Long> one = new ArrayList<>();
    private final List<Long> other = new ArrayList<>();
    private final ConfigurationPoll poll = new ConfigurationPoll(counted(), this::tell);

    private Transactions counted() {
        return new Transactions() {
            @Override
            public <R> R run(Function<EntityManager, R> work) {
                asked.incrementAndGet();
                return database.run(work);
            }
        };
    }

    private void tell(ConfigurationPoll.Seen seen) {
        one.add(seen.version());
        other.add(seen.version());
    }

    @Test
    void aLookAsksOnceHoweverManyListen() {
        assertThat(poll.look()).isTrue();

        assertThat(asked).hasValue(1);
        assertThat(one).hasSize(1).isEqualTo(other);
    }

    @Test
    void aChangeIsToldByItsVersionAndTheSameVersionAgain() {
        poll.look();
        database.run(em -> {
            ConfigurationVersion.grow(em);
            return null;
        });
        poll.look();
        poll.look();

        assertThat(one).containsExactly(one.get(0), one.get(0) + 1, one.get(0) + 1);
    }

    @Test
    void aDatabaseOutageFiresNoEvent() {
        database.takeAway();
        assertThat(poll.look()).isFalse();
        assertThat(one).isEmpty();

        database.bringBack();
        assertThat(poll.look()).isTrue();
        assertThat(one).hasSize(1);
    }

    /** Otherwise the failure of one observer would keep the others from following changes. */
    @Test
    void anObserverThatCannotReadItsPartThrowsNothing() {
        ConfigurationReload reloading = new ConfigurationReload("a part");

        assertThatCode(() -> reloading.run(() -> {
                    throw new IllegalStateException("broken");
                }))
                .doesNotThrowAnyException();
        assertThatCode(() -> reloading.run(() -> {
                    throw new DatabaseAwayException(new IllegalStateException("away"));
                }))
                .doesNotThrowAnyException();
    }
}
