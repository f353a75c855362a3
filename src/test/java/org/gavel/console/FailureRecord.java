package org.gavel.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Saves the pages of a failed test: a directory with a screenshot, the HTML and the console of each. */
record FailureRecord(Path directory) {

    /** The directory of this test below {@code target/browser-failures}. */
    static FailureRecord of(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
        return new FailureRecord(Path.of("target", "browser-failures", name.replaceAll("[^\\p{L}\\p{N}.-]+", "_")));
    }

    /** Saves a picture, the HTML and the log of each of these consoles. */
    void keep(List<GavelConsole> consoles) {
        int number = 0;
        for (GavelConsole console : consoles) {
            number++;
            keep(console, "browser-" + number);
        }
    }

    private void keep(GavelConsole console, String name) {
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name + "-console.log"), console.consoleLines());
            Files.writeString(directory.resolve(name + ".html"), console.page().content());
            console.page().screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")));
        } catch (PlaywrightException pageGone) {
            System.getLogger(FailureRecord.class.getName())
                    .log(System.Logger.Level.WARNING, "no picture of " + name, pageGone);
        } catch (IOException failure) {
            throw new UncheckedIOException("nothing kept of " + name, failure);
        }
    }
}
