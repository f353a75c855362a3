package org.gavel.verto;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells why a socket could not be opened. */
final class TransportFailures {

    private TransportFailures() {}

    /** The failure of a {@link VertoException}, or one made from the throwable and its causes. */
    static VertoFailure of(Throwable thrown) {
        if (thrown instanceof VertoException known) {
            return known.failure();
        }
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            return of(thrown.getCause());
        }
        return causes(thrown)
                .filter(SSLException.class::isInstance)
                .findFirst()
                .<VertoFailure>map(tls -> new VertoFailure.Untrusted("no TLS with the switch: " + deepest(tls)))
                .orElseGet(() -> new VertoFailure.Unreachable(deepest(thrown)));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static String deepest(Throwable thrown) {
        Throwable last = causes(thrown).reduce(thrown, (a, b) -> b);
        return last.getMessage() == null ? last.getClass().getSimpleName() : SafeText.line(last.getMessage());
    }
}
