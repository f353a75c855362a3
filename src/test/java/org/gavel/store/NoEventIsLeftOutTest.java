package org.gavel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoEventIsLeftOutTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final List<String> database = new ArrayList<>();
    private boolean away;

    @TempDir
    Path directory;

    @Test
    void anOutageOnlyDelaysEvents() throws IOException {
        JournaledWriter<String> writer = writer(this::takeUnlessAway);
        away = true;
        List<String> words = IntStream.range(0, 2000).mapToObj(i -> "word " + i).toList();
        words.forEach(writer::offer);
        for (int turn = 0; turn < 5; turn++) {
            turn(writer);
        }
        assertThat(database).isEmpty();
        assertThat(writer.health().pending()).isEqualTo(2000);
        assertThat(writer.health().failing()).isPresent();

        away = false;
        turn(writer);

        assertThat(database).containsExactlyElementsOf(words);
        assertThat(writer.health().pending()).isZero();
        assertThat(writer.health().failing()).isEmpty();
    }

    @Test
    void triesAreFartherApartTheLongerTheOutageLasts() throws IOException {
        List<Instant> tries = new ArrayList<>();
        JournaledWriter<String> writer = writer(batch -> {
            tries.add(now.get());
            throw new IllegalStateException("away");
        });
        writer.offer("word");
        for (int turn = 0; turn < 400; turn++) {
            writer.journalTurn();
            writer.writeTurn();
            now.updateAndGet(t -> t.plusMillis(250));
        }

        Duration last = Duration.between(tries.get(tries.size() - 2), tries.get(tries.size() - 1));
        assertThat(last).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(16));
        assertThat(tries).hasSizeLessThan(30);
    }

    @Test
    void anEventThatTheDatabaseRefusesHoldsUpNoOther() throws IOException {
        JournaledWriter<String> writer = writer(batch -> {
            if (batch.contains("poison")) {
                throw new IllegalStateException(new SQLException("no such character", "22021"));
            }
            database.addAll(batch);
        });
        List.of("a", "poison", "b").forEach(writer::offer);
        turn(writer);

        assertThat(database).containsExactly("a", "b");
        assertThat(writer.health().refused()).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("words-refused.jsonl"))).isEqualTo("poison\n");
    }

    @Test
    void aRowThatAnotherNodeWroteAtTheSameMomentIsTriedAgain() throws IOException {
        List<String> collisions = new ArrayList<>(List.of("first", "second"));
        JournaledWriter<String> writer = writer(batch -> {
            if (!collisions.isEmpty()) {
                collisions.remove(0);
                throw new IllegalStateException(new SQLException("duplicate key", "23505"));
            }
            database.addAll(batch);
        });
        writer.offer("word");
        turn(writer);

        assertThat(database).containsExactly("word");
        assertThat(writer.health().refused()).isZero();
    }

    @Test
    void aBrokenDiskDoesNotKeepEventsFromTheDatabase() throws IOException {
        JournaledWriter<String> writer = writer(this::takeUnlessAway, 0);
        writer.offer("first");
        turn(writer);
        assertThat(database).containsExactly("first");
        // Nothing fits any more once the journal holds a byte.
        away = true;
        writer.offer("kept on disk");
        turn(writer);
        writer.offer("kept in memory");
        turn(writer);
        turn(writer);
        assertThat(writer.health().failing()).isPresent();

        away = false;
        turn(writer);

        assertThat(database).containsExactly("first", "kept on disk", "kept in memory");
        assertThat(writer.health().lost()).isZero();
    }

    @Test
    void onlyTheServerMayReadTheJournal() throws IOException {
        writer(this::takeUnlessAway);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    private void takeUnlessAway(List<String> batch) {
        if (away) {
            throw new IllegalStateException("away");
        }
        database.addAll(batch);
    }

    private JournaledWriter<String> writer(BatchSink<String> sink) throws IOException {
        return writer(sink, 1 << 30);
    }

    private JournaledWriter<String> writer(BatchSink<String> sink, long maxBytes) throws IOException {
        Journal<String> journal = Journal.open(directory, "words", new TextCodec(), maxBytes);
        return new JournaledWriter<>("words", journal, sink, new SetClock());
    }

    /** One turn of each task, late enough for any wait to be over. */
    private void turn(JournaledWriter<String> writer) {
        now.updateAndGet(t -> t.plusSeconds(60));
        writer.journalTurn();
        writer.writeTurn();
    }

    private final class SetClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
