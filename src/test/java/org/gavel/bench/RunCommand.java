package org.gavel.bench;

import java.util.Map;
import org.gavel.console.GavelServer;

/** The server that {@code mvn -Prun} starts, with its demonstration switch and the options of its JVM. */
final class RunCommand {

    private RunCommand() {}

    /** {@return a stopped one with a fresh database} */
    static GavelServer server() {
        return new GavelServer(Map.of("gavel.demo.enabled", "true"), System.getProperty("bench.run.option"));
    }
}
