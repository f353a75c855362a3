package org.gavel.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps events on disk, in their order, until the database has them.
 *
 * <p>At each start, the journal offers the events of all files that an earlier run left, because it does not know which
 * of them the database already has. So the sink must accept an event twice. New events go into a new file. A file whose
 * events are all confirmed is deleted, so in quiet times the journal is one short file. A killed server leaves at most
 * an incomplete last line, which is skipped.
 *
 * <p>When a file vanishes, the events in it that were not confirmed are counted and logged, and the journal begins a
 * new file.
 *
 * <p>A journal can keep its last event: then the newest file that has one stays, confirmed or not, and {@link #last}
 * returns it at the next start.
 *
 * @param <E> the type of the events
 */
public final class Journal<E> implements AutoCloseable {

    /** A confirmed file of this size, in bytes, is replaced by a new one. */
    static final long SMALL = 256 << 10;

    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final long LARGE = 8 << 20;

    private final JournalFiles files;
    private final String name;
    private final LineCodec<E> codec;
    private final long maxBytes;
    private final boolean keepsLast;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private Segment written;
    private long lost;
    private boolean closed;

    private Journal(JournalFiles files, String name, LineCodec<E> codec, long maxBytes, boolean keepsLast) {
        this.files = files;
        this.name = name;
        this.codec = codec;
        this.maxBytes = maxBytes;
        this.keepsLast = keepsLast;
    }

    /**
     * Opens the journal with this name. No other journal with this name may be open in the directory.
     *
     * @param <E> the type of the events
     * @param directory is created where it is missing
     * @param name the first part of the files' names, such as {@code attendance}
     * @param codec writes and reads the lines
     * @param maxBytes the most bytes of all files together
     * @return an open journal that offers what an earlier run left
     * @throws IOException when the directory cannot be made or read
     */
    public static <E> Journal<E> open(Path directory, String name, LineCodec<E> codec, long maxBytes)
            throws IOException {
        return open(directory, name, codec, maxBytes, false);
    }

    /**
     * Opens a journal as {@link #open} does, but one that never deletes its last event.
     *
     * @param <E> the type of the events
     * @param directory is created where it is missing
     * @param name the first part of the files' names, such as {@code audit}
     * @param codec writes and reads the lines
     * @param maxBytes the most bytes of all files together
     * @return an open journal that offers what an earlier run left
     * @throws IOException when the directory cannot be made or read
     */
    public static <E> Journal<E> openKeepingLast(Path directory, String name, LineCodec<E> codec, long maxBytes)
            throws IOException {
        return open(directory, name, codec, maxBytes, true);
    }

    private static <E> Journal<E> open(
            Path directory, String name, LineCodec<E> codec, long maxBytes, boolean keepsLast) throws IOException {
        Journal<E> journal = new Journal<>(new JournalFiles(directory, name), name, codec, maxBytes, keepsLast);
        journal.segments.addAll(journal.files.existing());
        return journal;
    }

    /**
     * Writes the events to disk, all or none. When this returns they survive a crash.
     *
     * @throws IOException when the disk or the journal is full or broken
     */
    synchronized void append(List<E> events) throws IOException {
        if (size() > maxBytes) {
            dropRead();
        }
        if (size() > maxBytes) {
            throw new IOException("The journal " + name + " is full.");
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
        written = files.next();
        segments.add(written);
    }

    /** Counts the unconfirmed events of a file that vanished; the journal goes on with a new file. */
    private void lose(Segment segment) {
        lost += segment.unread();
        LOG.log(
                Level.ERROR,
                "The journal file {0} has disappeared with {1} events that were not in the database yet. Gavel begins a new file.",
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
     * Reads the oldest unconfirmed events. It returns the same ones until {@link #confirm}.
     *
     * @param most the most events to return
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

    /** Confirms that the events that {@link #next} returned last are in the database. */
    public synchronized void confirm() {
        if (!segments.isEmpty()) {
            segments.element().confirm();
        }
    }

    /**
     * Reads the event that was appended last, confirmed or not. Call it only on a journal that keeps its last event.
     *
     * @return the newest event, or empty when there never was one
     * @throws IOException when there is one and it cannot be read
     */
    public synchronized Optional<E> last() throws IOException {
        Segment newest = newestWithLine();
        if (newest == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.event(newest.last()));
        } catch (IllegalArgumentException e) {
            throw new IOException("The last line of the journal " + name + " cannot be read.", e);
        }
    }

    /**
     * Writes an event that the database refuses to a file of its own, for people to look at. Once that file has 16 MiB,
     * further events are dropped.
     *
     * @param event the event that the database refused
     * @throws IOException when the file cannot be written
     */
    public synchronized void setAside(E event) throws IOException {
        files.setAside(codec.line(event));
    }

    /** Returns how many events are not confirmed. */
    synchronized long unread() {
        return segments.stream().mapToLong(Segment::unread).sum();
    }

    /** Returns how many events vanished with their file before they were confirmed. */
    synchronized long lost() {
        return lost;
    }

    /** {@return the bytes of all files together} */
    public synchronized long size() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    /** Closes the journal. Unconfirmed events stay on disk, and {@link #next} returns none from now on. */
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

    /** The newest file with a line is kept; behind it there may be an empty file that could not be written. */
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

    /** Returns the next events of a file; empty when the file is gone, or when none of its next lines can be read. */
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
                LOG.log(Level.WARNING, "A line of the journal {0} cannot be read. Gavel skips it.", name);
            }
        }
        return events;
    }
}
