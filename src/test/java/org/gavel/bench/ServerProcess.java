package org.gavel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resources that a server's process uses, read from outside with the JDK's {@code jcmd} and the system's files. */
record ServerProcess(ProcessHandle process) {

    private static final int PATIENCE_SECONDS = 120;
    private static final long KILO = 1024;

    /** A line of {@code GC.class_histogram}: its number, instances, bytes, and the class. */
    private static final Pattern CLASS_LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** How many there are of a class that can be reached, and their bytes. */
    record Living(long instances, long bytes) {

        private Living plus(Living other) {
            return new Living(instances + other.instances, bytes + other.bytes);
        }
    }

    /** What is alive, by class. Collects garbage first. */
    Map<String, Living> living() throws IOException, InterruptedException {
        Map<String, Living> living = new LinkedHashMap<>();
        for (String line : jcmd("GC.class_histogram")) {
            Matcher matcher = CLASS_LINE.matcher(line);
            if (matcher.matches()) {
                Living one = new Living(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
                living.merge(matcher.group(3), one, Living::plus);
            }
        }
        return living;
    }

    /** Bytes of the heap that are alive; twice, for what has a finalizer or a cleaner goes only with the second collection. */
    long liveHeap() throws IOException, InterruptedException {
        living();
        return living().values().stream().mapToLong(Living::bytes).sum();
    }

    /** Bytes of the machine's memory that the process holds; 0 where the system does not tell. */
    long resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        Matcher matcher = RESIDENT.matcher(Files.readString(status));
        return matcher.find() ? Long.parseLong(matcher.group(1)) * KILO : 0;
    }

    /** Processor time used since the process began, of all threads. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What {@code jcmd} says, line by line. */
    List<String> jcmd(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("jcmd", ".txt");
        try {
            Process asked = new ProcessBuilder(arguments(command))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                throw new IOException("jcmd does not answer within " + PATIENCE_SECONDS + " s");
            }
            return Files.readAllLines(out, StandardCharsets.UTF_8);
        } finally {
            Files.delete(out);
        }
    }

    private List<String> arguments(String... command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> all = new ArrayList<>(List.of(jcmd.toString(), String.valueOf(process.pid())));
        all.addAll(List.of(command));
        return all;
    }
}
