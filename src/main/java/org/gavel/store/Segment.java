package org.gavel.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One file of the journal. Lines are appended at its end and read from its beginning. A last line without a line break
 * is incomplete after a crash and does not count. It is not thread-safe.
 */
final class Segment {

    private static final int WINDOW = 1 << 20;
    private static final int LONGEST_LINE = 32 << 20;

    private final Path file;
    private long end;
    private long offset;
    private long ahead;
    private long unread;
    private int peeked;
    /** The first byte of the last complete line. */
    private long lastBegin;

    /** The byte behind the last complete line, where its line break is; 0 without such a line. */
    private long lastEnd;

    private Segment(Path file) {
        this.file = file;
    }

    /** Makes a new, empty file. */
    static Segment create(Path file) throws IOException {
        Files.createFile(file);
        forceEntry(file.toAbsolutePath().getParent());
        return new Segment(file);
    }

    /**
     * Forces the directory to disk: after a loss of power its entry for the file would be missing. Only POSIX can do
     * that.
     */
    private static void forceEntry(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Opens a file that an earlier run left, with all of its lines unconfirmed. */
    static Segment existing(Path file) throws IOException {
        Segment segment = new Segment(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long begin = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    segment.unread++;
                    segment.lastBegin = begin;
                    segment.lastEnd = segment.end;
                    begin = segment.end + 1;
                }
                segment.end++;
            }
        }
        return segment;
    }

    /**
     * Appends the lines, all or none, and returns when they are on disk.
     *
     * @throws NoSuchFileException when the file or lines that were in it are gone
     * @throws IOException when the file cannot be written
     */
    void append(List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() < end) {
                throw new NoSuchFileException(file.toString(), null, "its lines are gone");
            }
            channel.truncate(end);
            channel.position(end);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
        }
        end += bytes.length;
        unread += lines.size();
        lastEnd = end - 1;
        lastBegin = end - 1 - lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns at most that many lines behind the confirmed ones, and the same ones until {@link #confirm}. */
    List<String> peek(int most) throws IOException {
        List<String> lines = new ArrayList<>();
        byte[] bytes = window();
        int begin = 0;
        for (int i = 0; i < bytes.length && lines.size() < most; i++) {
            if (bytes[i] == '\n') {
                lines.add(new String(bytes, begin, i - begin, StandardCharsets.UTF_8));
                begin = i + 1;
            }
        }
        ahead = lines.isEmpty() ? end : offset + begin;
        peeked = lines.size();
        return lines;
    }

    /** Confirms the lines that {@link #peek} returned last. */
    void confirm() {
        offset = ahead;
        unread -= peeked;
        peeked = 0;
    }

    boolean isRead() {
        return offset >= end;
    }

    Path file() {
        return file;
    }

    boolean holdsLine() {
        return lastEnd > 0;
    }

    /** Returns the last complete line, confirmed or not. Call it only where {@link #holdsLine} is true. */
    String last() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] line = read(channel, lastBegin, Math.toIntExact(lastEnd - lastBegin));
            return new String(line, StandardCharsets.UTF_8);
        }
    }

    /** Returns how many lines are not confirmed. */
    long unread() {
        return unread;
    }

    long size() {
        return end;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Reads enough bytes behind the confirmed lines to hold a line break, or all that are left. */
    private byte[] window() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int size = WINDOW; ; size *= 2) {
                byte[] bytes = read(channel, offset, (int) Math.min(size, end - offset));
                if (bytes.length < size || size >= LONGEST_LINE || holdsLine(bytes)) {
                    return bytes;
                }
            }
        }
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int count = 0;
        while (count >= 0 && buffer.hasRemaining()) {
            count = channel.read(buffer, from + buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static boolean holdsLine(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n') {
                return true;
            }
        }
        return false;
    }
}
