package org.gavel.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** The link for the first administrator, where a fresh server leaves it. */
final class FirstLink {

    private static final Pattern TOKEN = Pattern.compile("/first\\?token=([\\w-]+)");

    private FirstLink() {}

    static String of(GavelServer server) throws IOException {
        Path file =
                server.log().getParent().resolveSibling("data").resolve("gavel").resolve("first-administrator.txt");
        Matcher token = TOKEN.matcher(Files.readString(file));
        Assertions.assertThat(token.find()).as("the link in " + file).isTrue();
        return token.group();
    }
}
