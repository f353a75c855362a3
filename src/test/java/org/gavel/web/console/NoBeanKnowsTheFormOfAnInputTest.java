package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Beans find inputs by the names of fields ({@link FormFields}); a client id would change with each container around the input. */
class NoBeanKnowsTheFormOfAnInputTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CLIENT_ID = Pattern.compile("\"\\w*Form:[^\"]*\"");

    @Test
    void noSourceHasAClientId() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(sources).hasSizeGreaterThan(100);
        for (Path source : sources) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(CLIENT_ID);
        }
    }

    @Test
    void oneWouldBeFound() {
        assertThat("faces.addMessage(\"openRoomForm:openRoomName\", message)").containsPattern(CLIENT_ID);
    }
}
