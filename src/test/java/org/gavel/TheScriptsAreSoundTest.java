package org.gavel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tests of the pages' scripts ({@code src/test/js}) pass, and neither ESLint nor TypeScript finds a fault. Where Node is
 * missing, or the two cannot be installed, these tests are skipped, and the log says what was not checked and why.
 */
class TheScriptsAreSoundTest {

    @Test
    void theirTestsPass() throws Exception {
        NodeTools.needNode("The tests of the scripts were not run");
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=spec"));
        command.addAll(tests());

        assertThat(NodeTools.faultsFoundBy("tests", command)).isEmpty();
    }

    @Test
    void esLintFindsNoFault() throws Exception {
        NodeTools.needPackages("ESLint did not check the scripts");

        assertThat(NodeTools.faultsFoundBy("lint", NodeTools.npm("run", "--silent", "lint")))
                .isEmpty();
    }

    @Test
    void theirTypesFit() throws Exception {
        NodeTools.needPackages("TypeScript did not check the scripts");

        assertThat(NodeTools.faultsFoundBy("types", NodeTools.npm("run", "--silent", "types")))
                .isEmpty();
    }

    private static List<String> tests() throws Exception {
        try (Stream<Path> files = Files.list(NodeTools.DIRECTORY)) {
            List<String> tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }
}
