package org.gavel.verto;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds by trying how this login may run API commands: with {@code fsapi}, otherwise with {@code fsapi} inside
 * {@code jsapi}, otherwise not at all ({@code docs/protocol.md} §8.4). The switch permits commands one by one, so each
 * has its own route.
 */
final class ApiRoutes {

    /** How a command can be run. */
    private enum Route {
        FSAPI,
        JSAPI,
        NONE
    }

    /** How many commands are remembered; more than Gavel uses. */
    private static final int MOST = 64;

    private final Function<Request, CompletableFuture<Frame.Answer>> ask;
    private final Map<String, Route> known = new ConcurrentHashMap<>();

    ApiRoutes(Function<Request, CompletableFuture<Frame.Answer>> ask) {
        this.ask = ask;
    }

    /** Forgets all routes, because another login may have other permissions. */
    void forget() {
        known.clear();
    }

    CompletionStage<String> run(String command, String argument) {
        return switch (known.getOrDefault(command, Route.FSAPI)) {
            case FSAPI -> fsapi(command, argument);
            case JSAPI -> jsapi(command, argument);
            case NONE -> CompletableFuture.failedStage(notPermitted(command));
        };
    }

    private CompletionStage<String> fsapi(String command, String argument) {
        return ask.apply(Request.fsapi(command, argument)).thenCompose(answer -> {
            if (Outcome.error(answer).isRefusedMethod()) {
                remember(command, Route.JSAPI);
                return jsapi(command, argument);
            }
            return CompletableFuture.completedStage(Outcome.apiText("fsapi", answer));
        });
    }

    private CompletionStage<String> jsapi(String command, String argument) {
        return ask.apply(Request.jsapi(command, argument)).thenApply(answer -> {
            if (Outcome.error(answer).isRefusedMethod()) {
                remember(command, Route.NONE);
                throw notPermitted(command);
            }
            return Outcome.apiText("jsapi", answer);
        });
    }

    private void remember(String command, Route route) {
        if (known.size() < MOST || known.containsKey(command)) {
            known.put(command, route);
        }
    }

    private static VertoException notPermitted(String command) {
        return new VertoException(new VertoFailure.NotPermitted(
                List.of(), "neither fsapi nor jsapi may run " + command + " for this user"));
    }
}
