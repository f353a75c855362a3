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
 * One file of the journal: lines are appended at its end and read from its beginning. A last line without its line break
 * was torn by a crash and does not count. Not for several threads at once.
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
    /** Where the last whole line lies, without its line break. */
    private long lastBegin;

    private long lastEnd;

    private Segment(Path file) {
        this.file = file;
    }

    /** A new, empty file. */
    static Segment create(Path file) throws IOException {
        Files.createFile(file);
        forceEntry(file.toAbsolutePath().getParent());
        return new Segment(file);
    }

    /** A file that is on the disk and in no directory would be lost with the power. Only POSIX lets a directory be forced. */
    private static void forceEntry(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** A file that an earlier run left; reading begins anew. */
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
     * Appends the lines and returns when they are on the disk; all or none of them.
     *
     * @throws NoSuchFileException when the file is gone, or its lines
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

    /** At most so many lines behind the confirmed ones; the same again until {@link #confirm}. */
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

    /** What {@link #peek} returned last is done. */
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

    /** The last whole line, confirmed or not; only where {@link #holdsLine}. */
    String last() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] line = read(channel, lastBegin, Math.toIntExact(lastEnd - lastBegin));
            return new String(line, StandardCharsets.UTF_8);
        }
    }

    /** Lines that are not confirmed. */
    long unread() {
        return unread;
    }

    long size() {
        return end;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Enough bytes from the offset on to hold a line break, or all that are left. */
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
