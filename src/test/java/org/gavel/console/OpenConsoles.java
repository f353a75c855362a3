package org.gavel.console;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the consoles that a test asks for, closes them after it, and fails the test for the troubles of their pages. */
final class OpenConsoles implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OPEN = ExtensionContext.Namespace.create(OpenConsoles.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GavelConsole.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        GavelConsole console = GavelConsole.open(RunningGavel.chromium(context), RunningGavel.server(context));
        consoles(context).add(console);
        return console;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<GavelConsole> consoles = consoles(context);
        List<String> troubles = consoles.stream()
                .flatMap(console -> console.troubles().stream())
                .toList();
        boolean failed = context.getExecutionException().isPresent();
        try {
            if (failed || !troubles.isEmpty()) {
                FailureRecord.of(context).keep(consoles);
            }
        } finally {
            consoles.forEach(GavelConsole::close);
        }
        if (!failed && !troubles.isEmpty()) {
            throw new AssertionError("pages were in trouble:\n  " + String.join("\n  ", troubles));
        }
    }

    private static List<GavelConsole> consoles(ExtensionContext context) {
        return context.getStore(OPEN)
                .computeIfAbsent(Opened.class, key -> new Opened(new ArrayList<>()), Opened.class)
                .consoles();
    }

    private record Opened(List<GavelConsole> consoles) {}
}
