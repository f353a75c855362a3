package org.gavel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bytes in the system's queues of all sockets from or to these ports of this machine: sent and not yet taken, or received
 * and not yet read. A side that is too slow shows here first.
 */
record SocketQueues(Set<Integer> ports) {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int QUEUES = 4;
    private static final int HEX = 16;

    /** Bytes that wait now; 0 where the system does not tell. */
    long bytes() throws IOException {
        long bytes = 0;
        for (Path table : TABLES) {
            if (Files.isReadable(table)) {
                try (Stream<String> lines = Files.lines(table)) {
                    bytes += lines.skip(1)
                            .map(line -> line.strip().split("\\s+", QUEUES + 2))
                            .filter(cells -> ports.contains(port(cells[LOCAL])) || ports.contains(port(cells[REMOTE])))
                            .mapToLong(cells -> waiting(cells[QUEUES]))
                            .sum();
                }
            }
        }
        return bytes;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEX);
    }

    private static long waiting(String queues) {
        int colon = queues.indexOf(':');
        return Long.parseLong(queues.substring(0, colon), HEX) + Long.parseLong(queues.substring(colon + 1), HEX);
    }
}
