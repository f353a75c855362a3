package org.gavel.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one journal in its directory. They are called {@code <name>-<number>.jsonl} and numbered in the order in
 * which they are made. Only the server's account can read the directory, because events hold names and numbers.
 */
final class JournalFiles {

    private static final long MAX_REFUSED = 16 << 20;
    private static final String SUFFIX = ".jsonl";

    private final Path directory;
    private final String name;
    private long number;

    /** @param name the first part of the files' names, such as {@code attendance} */
    JournalFiles(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** Makes the directory where it is missing, and opens the files that an earlier run left, the oldest first. */
    List<Segment> existing() throws IOException {
        createPrivate();
        List<Segment> segments = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(this::isSegment).sorted().toList()) {
                segments.add(Segment.existing(file));
                number = numberOf(file);
            }
        }
        return segments;
    }

    /** Makes the next file, and the directory where it is missing. */
    Segment next() throws IOException {
        createPrivate();
        return Segment.create(directory.resolve("%s-%019d%s".formatted(name, ++number, SUFFIX)));
    }

    /** Appends a line to the file of refused events, which takes lines until it has 16 MiB. */
    void setAside(String line) throws IOException {
        Path file = directory.resolve(name + "-refused" + SUFFIX);
        if (!Files.exists(file) || Files.size(file) < MAX_REFUSED) {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private boolean isSegment(Path file) {
        return file.getFileName().toString().matches(name + "-\\d{19}\\" + SUFFIX);
    }

    private long numberOf(Path file) {
        String fileName = file.getFileName().toString();
        return Long.parseLong(fileName.substring(name.length() + 1, fileName.length() - SUFFIX.length()));
    }

    private void createPrivate() throws IOException {
        Files.createDirectories(directory);
        FileStore store = Files.getFileStore(directory);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
