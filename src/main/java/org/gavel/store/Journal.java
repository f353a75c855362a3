package org.gavel.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Events on disk, in order, from when they happened until the database has them.
 *
 * <p>Its life: a start finds the files that an earlier run left and offers their events again, because nobody knows how
 * many of them the database had already got; the sink must therefore bear to see an event twice. New events go
 * into a new file. A file whose events are all confirmed is deleted, so in quiet times the journal is one short file. A
 * kill leaves at most a torn last line, which is left out. Files are readable for the server's account only: they hold
 * names and numbers.
 *
 * <p>A file that vanishes, with what was not confirmed of it, is told in the log and counted, and a new one is begun.
 *
 * <p>A journal may be asked to keep its last event: then the newest file that holds one stays, confirmed or not, and
 * {@link #last} tells it at the next start.
 *
 * @param <E> the type of the events
 */
public final class Journal<E> implements AutoCloseable {

    /** A confirmed file of this size makes way for a new one. */
    static final long SMALL = 256 << 10;

    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final long LARGE = 8 << 20;
    private static final long MAX_REFUSED = 16 << 20;
    private static final String SUFFIX = ".jsonl";

    private final Path directory;
    private final String name;
    private final LineCodec<E> codec;
    private final long maxBytes;
    private final boolean keepsLast;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private Segment written;
    private long number;
    private long lost;
    private boolean closed;

    private Journal(Path directory, String name, LineCodec<E> codec, long maxBytes, boolean keepsLast) {
        this.directory = directory;
        this.name = name;
        this.codec = codec;
        this.maxBytes = maxBytes;
        this.keepsLast = keepsLast;
    }

    /**
     * Opens the journal of this name; no other must be open on it.
     *
     * @param <E> the type of the events
     * @param directory is created where it is missing
     * @param name the first part of the files' names, such as {@code attendance}
     * @param codec writes and reads the lines
     * @param maxBytes what all files together may take
     * @return an open journal that offers what an earlier run left
     * @throws IOException when the directory cannot be made or read
     */
    public static <E> Journal<E> open(Path directory, String name, LineCodec<E> codec, long maxBytes)
            throws IOException {
        return open(directory, name, codec, maxBytes, false);
    }

    /**
     * Opens as {@link #open} does a journal that never forgets its last event.
     *
     * @param <E> the type of the events
     * @param directory is created where it is missing
     * @param name the first part of the files' names, such as {@code audit}
     * @param codec writes and reads the lines
     * @param maxBytes what all files together may take
     * @return an open journal that offers what an earlier run left
     * @throws IOException when the directory cannot be made or read
     */
    public static <E> Journal<E> openKeepingLast(Path directory, String name, LineCodec<E> codec, long maxBytes)
            throws IOException {
        return open(directory, name, codec, maxBytes, true);
    }

    private static <E> Journal<E> open(
            Path directory, String name, LineCodec<E> codec, long maxBytes, boolean keepsLast) throws IOException {
        createPrivate(directory);
        Journal<E> journal = new Journal<>(directory, name, codec, maxBytes, keepsLast);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(journal::isSegment).sorted().toList()) {
                journal.segments.add(Segment.existing(file));
                journal.number = journal.numberOf(file);
            }
        }
        return journal;
    }

    /**
     * Takes the events, all or none; they survive a crash from the return on.
     *
     * @throws IOException when the disk or the journal is full or broken
     */
    synchronized void append(List<E> events) throws IOException {
        if (size() > maxBytes) {
            dropRead();
        }
        if (size() > maxBytes) {
            throw new IOException("the journal " + name + " is full");
        }
        List<String> lines = events.stream().map(codec::line).toList();
        if (written == null || written.size() > LARGE || (written.isRead() && written.size() >= SMALL)) {
            beginFile();
        }
        try {
            written.append(lines);
        } catch (NoSuchFileException e) {
            lose(written);
            beginFile();
            written.append(lines);
        }
    }

    private void beginFile() throws IOException {
        createPrivate(directory);
        written = Segment.create(directory.resolve("%s-%019d%s".formatted(name, ++number, SUFFIX)));
        segments.add(written);
    }

    /** A file that somebody took away must not end the journal: what it held is lost, what comes is kept in a new one. */
    private void lose(Segment segment) {
        lost += segment.unread();
        LOG.log(
                Level.ERROR,
                "The file {0} of the journal is gone, with {1} events that the database has not got. A new file is begun.",
                segment.file(),
                String.valueOf(segment.unread()));
        forget(segment);
    }

    private void forget(Segment segment) {
        segments.remove(segment);
        if (segment == written) {
            written = null;
        }
    }

    /**
     * Reads the oldest unconfirmed events; the same again until {@link #confirm}.
     *
     * @param most how many at most
     * @return empty when there are none, or the journal is closed
     * @throws IOException when the disk cannot be read
     */
    public synchronized List<E> next(int most) throws IOException {
        for (Segment oldest = segments.peek(); oldest != null && !closed; oldest = segments.peek()) {
            if (oldest.isRead()) {
                if (isKept(oldest) || (oldest == written && oldest.size() < SMALL)) {
                    return List.of();
                }
                drop(oldest);
            } else {
                List<E> events = readable(oldest, most);
                if (!events.isEmpty()) {
                    return events;
                }
                oldest.confirm();
            }
        }
        return List.of();
    }

    /** The events that {@link #next} returned last are in the database. */
    public synchronized void confirm() {
        if (!segments.isEmpty()) {
            segments.element().confirm();
        }
    }

    /**
     * The event that was appended last, confirmed or not; nothing when there never was one. Only of a journal that keeps it.
     *
     * @return the newest event, or empty when there never was one
     * @throws IOException when it is there and cannot be read
     */
    public synchronized Optional<E> last() throws IOException {
        Segment newest = newestWithLine();
        if (newest == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.event(newest.last()));
        } catch (IllegalArgumentException e) {
            throw new IOException("the last line of the journal " + name + " cannot be read", e);
        }
    }

    /**
     * Keeps an event that the database refuses beside the journal, for people to look at; at most 16 MiB of them.
     *
     * @param event what the database refused
     * @throws IOException when the disk does not take it
     */
    public synchronized void setAside(E event) throws IOException {
        Path file = directory.resolve(name + "-refused" + SUFFIX);
        if (!Files.exists(file) || Files.size(file) < MAX_REFUSED) {
            Files.writeString(file, codec.line(event) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Events that are not confirmed. */
    synchronized long unread() {
        return segments.stream().mapToLong(Segment::unread).sum();
    }

    /** Events that vanished from the disk with their file before they were confirmed. */
    synchronized long lost() {
        return lost;
    }

    /** {@return how many bytes all files take together} */
    public synchronized long size() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    /** Lets go of the files; what is unconfirmed stays on disk, and nothing is given out or deleted any more. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        dropRead();
    }

    private void dropRead() throws IOException {
        while (!segments.isEmpty() && segments.element().isRead() && !isKept(segments.element())) {
            drop(segments.element());
        }
    }

    /** Behind the newest line there may be a file that was made and could not be written. */
    private boolean isKept(Segment segment) {
        return keepsLast && segment == newestWithLine();
    }

    private Segment newestWithLine() {
        Iterator<Segment> newestFirst = segments.descendingIterator();
        while (newestFirst.hasNext()) {
            Segment segment = newestFirst.next();
            if (segment.holdsLine()) {
                return segment;
            }
        }
        return null;
    }

    private void drop(Segment segment) throws IOException {
        segment.delete();
        forget(segment);
    }

    /** The next events of a file; none when it is gone, or none of its next lines can be read. */
    private List<E> readable(Segment segment, int most) throws IOException {
        try {
            return events(segment.peek(most));
        } catch (NoSuchFileException e) {
            lose(segment);
            return List.of();
        }
    }

    private List<E> events(List<String> lines) {
        List<E> events = new ArrayList<>(lines.size());
        for (String line : lines) {
            try {
                events.add(codec.event(line));
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "a line of the journal {0} cannot be read and is left out", name);
            }
        }
        return events;
    }

    private boolean isSegment(Path file) {
        return file.getFileName().toString().matches(name + "-\\d{19}\\" + SUFFIX);
    }

    private long numberOf(Path file) {
        String fileName = file.getFileName().toString();
        return Long.parseLong(fileName.substring(name.length() + 1, fileName.length() - SUFFIX.length()));
    }

    private static void createPrivate(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileStore store = Files.getFileStore(directory);
        if (store.supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
