package org.gavel.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds all scripts that a script imports. A page names them in its head, so that the browser loads them at once, and not each one only
 * after the script that imports it.
 */
@Named("modules")
@ApplicationScoped
public class ModuleGraph {

    private static final String DIRECTORY = "/resources/js/";
    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\b[^;'\"]*?['\"](\\.[^'\"]+)['\"]", Pattern.MULTILINE);

    private final UnaryOperator<String> source;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    @Inject
    ModuleGraph(ServletContext context) {
        this(name -> read(context, name));
    }

    /** @param source returns the text of a script by its name */
    ModuleGraph(UnaryOperator<String> source) {
        this.source = source;
    }

    /**
     * {@return the names of the scripts that a script imports statically, directly or through others, without itself}
     *
     * @param module its name below the scripts' directory, such as {@code room.js}
     * @throws IllegalArgumentException when there is no such script
     */
    public List<String> behind(String module) {
        return known.computeIfAbsent(module, this::follow);
    }

    private List<String> follow(String module) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> unread = new ArrayDeque<>(List.of(module));
        while (!unread.isEmpty()) {
            String name = unread.poll();
            IMPORT.matcher(source.apply(name))
                    .results()
                    .map((MatchResult match) ->
                            URI.create(name).resolve(match.group(1)).toString())
                    .filter(found::add)
                    .forEach(unread::add);
        }
        found.remove(module);
        return List.copyOf(found);
    }

    private static String read(ServletContext context, String name) {
        try (InputStream file = context.getResourceAsStream(DIRECTORY + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no script of this name: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
