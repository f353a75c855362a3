package org.gavel.console;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the desks that a test asks for, and closes them when it has ended, with a last look at what went wrong in them. */
final class OpenDesks implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OPEN = ExtensionContext.Namespace.create(OpenDesks.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Desk desk = Desk.open(RunningGavel.chromium(context), RunningGavel.server(context));
        desks(context).add(desk);
        return desk;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Desk> desks = desks(context);
        List<String> troubles =
                desks.stream().flatMap(desk -> desk.troubles().stream()).toList();
        boolean failed = context.getExecutionException().isPresent();
        try {
            if (failed || !troubles.isEmpty()) {
                FailureRecord.of(context).keep(desks);
            }
        } finally {
            desks.forEach(Desk::close);
        }
        if (!failed && !troubles.isEmpty()) {
            throw new AssertionError("pages were in trouble:\n  " + String.join("\n  ", troubles));
        }
    }

    private static List<Desk> desks(ExtensionContext context) {
        return context.getStore(OPEN)
                .computeIfAbsent(Opened.class, key -> new Opened(new ArrayList<>()), Opened.class)
                .desks();
    }

    private record Opened(List<Desk> desks) {}
}
