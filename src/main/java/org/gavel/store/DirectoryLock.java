package org.gavel.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps other Gavels out of a directory as long as it is open. It ends with its process, however that ends.
 *
 * <p>A lock of the file {@value #FILE} keeps other processes out. A second deployment in the same server passes that
 * lock, and would even end it by closing the file (POSIX ties the lock to the process). So a system property, which all
 * deployments in a JVM share, names the deployment that uses the directory, and only that deployment opens the file.
 */
final class DirectoryLock implements AutoCloseable {

    static final String FILE = "gavel.lock";

    private static final Logger LOG = System.getLogger(DirectoryLock.class.getName());
    private static final String PROPERTY = "org.gavel.directory.";
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();
    private static final int LONGEST_HOLDER = 300;

    /** The locked byte lies behind the text of the file, because Windows lets nobody read locked bytes. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final String property;
    private final String me;
    private FileChannel file;
    private boolean claimed;

    private DirectoryLock(String property, String me) {
        this.property = property;
        this.me = me;
    }

    /**
     * Locks the directory, which is made where it is missing.
     *
     * @param directory the directory of the journals
     * @param patience how long to wait for another Gavel that uses it and may be about to end
     * @param clock tells since when it is locked, for the message of another Gavel
     * @return the lock; close it to let others use the directory
     * @throws DirectoryInUseException when another Gavel still uses it after that time
     * @throws IOException when the directory cannot be made or used
     */
    static DirectoryLock take(Path directory, Duration patience, Clock clock) throws IOException {
        Files.createDirectories(directory);
        Path real = directory.toRealPath();
        // Monotonic time, so that setting the machine's clock does not change the wait.
        long until = System.nanoTime() + patience.toNanos();
        Optional<String> holder = Optional.empty();
        DirectoryLock lock = new DirectoryLock(PROPERTY + real, me(clock));
        for (boolean first = true; first || System.nanoTime() < until; first = false) {
            holder = lock.tryTake(real.resolve(FILE));
            if (holder.isEmpty()) {
                return lock;
            }
            if (first) {
                LOG.log(Level.INFO, "Waiting for another Gavel to leave the directory {0}: {1}", real, holder.get());
            }
            LockSupport.parkNanos(Math.min(PAUSE_NANOS, Math.max(1, until - System.nanoTime())));
        }
        throw new DirectoryInUseException(real, holder.get());
    }

    /** Returns who uses the directory; empty when it is locked by this deployment now. */
    private Optional<String> tryTake(Path path) throws IOException {
        Object inThisServer = System.getProperties().putIfAbsent(property, me);
        if (inThisServer != null) {
            return Optional.of("another deployment in this same server, " + inThisServer);
        }
        claimed = true;
        boolean taken = false;
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return Optional.of(read(file));
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap((me + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return Optional.empty();
        } finally {
            if (!taken) {
                close();
            }
        }
    }

    /** Returns what the holder wrote into the file; hostile text, cut to {@link #LONGEST_HOLDER} bytes. */
    private static String read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
        file.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.isEmpty() ? "a process that does not say who it is" : text;
    }

    private static String me(Clock clock) {
        return "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "this host";
        }
    }

    /** Lets others lock the directory. A second call does nothing. */
    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
        if (claimed) {
            claimed = false;
            System.getProperties().remove(property);
        }
    }
}
