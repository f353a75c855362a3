package org.gavel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key outside the database is made once, stays the same, and is readable by the server's user only. */
class OneKeyProtectsTheDatabaseTest {

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("deep").resolve("gavel.key");
    }

    @Test
    void itIsTheSameAtEveryStartAndAnotherForEachPurpose() {
        MasterKey first = MasterKey.of(file());
        MasterKey again = MasterKey.of(file());

        assertThat(again.keyFor("audit")).isEqualTo(first.keyFor("audit")).hasSize(32);
        assertThat(first.keyFor("secrets")).isNotEqualTo(first.keyFor("audit"));
        assertThat(again.fingerprint()).isEqualTo(first.fingerprint()).hasSize(8);
    }

    @Test
    void anotherFileIsAnotherKey() {
        MasterKey one = MasterKey.of(file());
        MasterKey other = MasterKey.of(directory.resolve("other.key"));

        assertThat(one.keyFor("audit")).isNotEqualTo(other.keyFor("audit"));
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void onlyTheServersAccountMayReadIt() throws IOException {
        MasterKey.of(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void ofManyMakersAtOnceOneWins() {
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> MasterKey.of(file()).fingerprint())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aFileThatHoldsNoKeyIsToldAndNotOverwritten() throws IOException {
        Path broken = directory.resolve("broken.key");
        Files.writeString(broken, "not a key");

        assertThatThrownBy(() -> MasterKey.of(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(broken.toString());
        assertThat(broken).hasContent("not a key");
    }
}
