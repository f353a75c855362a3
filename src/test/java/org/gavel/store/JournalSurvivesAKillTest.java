package org.gavel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalSurvivesAKillTest {

    private static final long PLENTY = 1 << 30;

    @TempDir
    Path directory;

    @Test
    void appendedLinesAreThereInOrderAfterAKill() throws IOException {
        open(PLENTY).append(List.of("one", "two"));

        Journal<String> second = open(PLENTY);
        second.append(List.of("three"));

        assertThat(second.unread()).isEqualTo(3);
        assertThat(readAll(second, 2)).containsExactly("one", "two", "three");
        assertThat(second.unread()).isZero();
    }

    @Test
    void aTornLastLineIsLeftOut() throws IOException {
        open(PLENTY).append(List.of("whole"));
        Files.writeString(files().get(0), "torn by a cra", StandardOpenOption.APPEND);

        Journal<String> second = open(PLENTY);
        second.append(List.of("next"));

        assertThat(readAll(second, 10)).containsExactly("whole", "next");
    }

    @Test
    void anUnreadableLineHoldsUpNoOther() throws IOException {
        Journal<String> journal = open(PLENTY);
        journal.append(List.of("?", "a", "?", "b"));
        journal.append(List.of("?"));

        assertThat(readAll(journal, 2)).containsExactly("a", "b");
    }

    @Test
    void theSameEventsComeUntilTheyAreConfirmed() throws IOException {
        Journal<String> journal = open(PLENTY);
        journal.append(List.of("a", "b"));

        assertThat(journal.next(1)).containsExactly("a");
        assertThat(journal.next(1)).containsExactly("a");
        journal.confirm();
        assertThat(journal.next(1)).containsExactly("b");
    }

    @Test
    void linesLongerThanAReadAreWhole() throws IOException {
        String roster = "x".repeat(3 << 20);
        Journal<String> journal = open(PLENTY);
        journal.append(List.of("before", roster, "after"));

        assertThat(readAll(journal, 100)).containsExactly("before", roster, "after");
    }

    @Test
    void confirmedFilesAreDeleted() throws IOException {
        Journal<String> journal = open(PLENTY);
        journal.append(
                IntStream.range(0, 1000).mapToObj(i -> "x".repeat(1000) + i).toList());

        assertThat(readAll(journal, 300)).hasSize(1000);

        assertThat(files()).isEmpty();
        journal.append(List.of("again"));
        assertThat(readAll(journal, 300)).containsExactly("again");
        journal.close();
        assertThat(files()).isEmpty();
    }

    @Test
    void aFullJournalTakesNothingAndKeepsWhatItHas() throws IOException {
        Journal<String> journal = open(10);
        journal.append(List.of("0123456789abc"));

        assertThatThrownBy(() -> journal.append(List.of("more"))).isInstanceOf(IOException.class);
        assertThat(readAll(journal, 10)).containsExactly("0123456789abc");
    }

    @Test
    void oneThatKeepsItsLastEventTellsItForEver() throws IOException {
        Journal<String> first = Journal.openKeepingLast(directory, "words", new TextCodec(), PLENTY);
        assertThat(first.last()).isEmpty();
        first.append(List.of("a", "the last"));
        readAll(first, 10);
        first.close();

        Journal<String> second = Journal.openKeepingLast(directory, "words", new TextCodec(), PLENTY);
        assertThat(second.last()).contains("the last");
        readAll(second, 10);
        second.append(List.of("x".repeat(300_000), "later"));
        readAll(second, 1);
        second.append(List.of("latest"));
        assertThat(readAll(second, 10)).containsExactly("latest");
        second.close();

        assertThat(files()).hasSize(1);
        assertThat(Journal.openKeepingLast(directory, "words", new TextCodec(), PLENTY)
                        .last())
                .contains("latest");
    }

    @Test
    void aLastEventThatCannotBeReadIsToldAndNotPassedOver() throws IOException {
        Journal<String> journal = Journal.openKeepingLast(directory, "words", new TextCodec(), PLENTY);
        journal.append(List.of("a", "?"));

        assertThatThrownBy(journal::last).isInstanceOf(IOException.class);
    }

    /** A person deleted the files, or a second server used the directory. */
    @Test
    void aFileThatVanishedIsMadeAnewAndWhatItHeldIsCounted() throws IOException {
        Journal<String> journal = open(PLENTY);
        journal.append(List.of("written", "lost", "lost too"));
        assertThat(journal.next(1)).containsExactly("written");
        journal.confirm();
        Files.delete(files().get(0));

        journal.append(List.of("kept"));

        assertThat(readAll(journal, 10)).containsExactly("kept");
        assertThat(journal.lost()).isEqualTo(2);
        assertThat(journal.unread()).isZero();
        assertThat(readAll(open(PLENTY), 10)).containsExactly("kept");
    }

    @Test
    void alsoWhereAReaderMissesItFirst() throws IOException {
        Journal<String> journal = open(PLENTY);
        journal.append(List.of("lost"));
        Files.delete(files().get(0));

        assertThat(journal.next(10)).isEmpty();
        assertThat(journal.lost()).isEqualTo(1);

        journal.append(List.of("kept"));
        assertThat(readAll(journal, 10)).containsExactly("kept");
    }

    @Test
    void alsoWithItsDirectoryAndWhereOnlyItsLinesAreGone() throws IOException {
        Journal<String> journal = open(PLENTY);
        journal.append(List.of("emptied by somebody"));
        Files.write(files().get(0), new byte[0]);
        journal.append(List.of("kept"));
        assertThat(readAll(journal, 10)).containsExactly("kept");

        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(directory);
        journal.append(List.of("kept again"));
        assertThat(readAll(journal, 10)).containsExactly("kept again");
    }

    private Journal<String> open(long maxBytes) throws IOException {
        return Journal.open(directory, "words", new TextCodec(), maxBytes);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static List<String> readAll(Journal<String> journal, int most) throws IOException {
        List<String> all = new java.util.ArrayList<>();
        for (List<String> some = journal.next(most); !some.isEmpty(); some = journal.next(most)) {
            all.addAll(some);
            journal.confirm();
        }
        return all;
    }
}
