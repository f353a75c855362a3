package org.gavel.web.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages, scripts and styles of the source. */
final class WebappFiles {

    static final Path ROOT = Path.of("src", "main", "webapp");

    private WebappFiles() {}

    /** @return the text of each file whose name ends so, by its path */
    static Map<Path, String> ending(String suffix) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .collect(Collectors.toMap(file -> file, WebappFiles::read, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
