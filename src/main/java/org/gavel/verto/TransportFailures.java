package org.gavel.verto;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says why no socket came about. */
final class TransportFailures {

    private TransportFailures() {}

    /** The failure that is carried, or what can be told from the causes. */
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
                .<VertoFailure>map(TransportFailures::untrusted)
                .orElseGet(() -> new VertoFailure.Unreachable(deepest(thrown)));
    }

    private static VertoFailure untrusted(Throwable tls) {
        String why = causes(tls).map(TransportFailures::message).reduce("", (a, b) -> a + " " + b);
        if (why.contains("unrecognized ssl message") || why.contains("plaintext connection")) {
            return new VertoFailure.Untrusted(
                    "the switch speaks no TLS on this port; its certificate was probably not loaded");
        }
        if (why.contains("no subject alternative") || why.contains("no name matching")) {
            return new VertoFailure.Untrusted("the certificate of the switch is not for this host name");
        }
        if (why.contains("unable to find valid certification path") || why.contains("path does not chain")) {
            return new VertoFailure.Untrusted("the certificate of the switch is not trusted");
        }
        return new VertoFailure.Untrusted("no TLS with the switch: " + deepest(tls));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static String deepest(Throwable thrown) {
        Throwable last = causes(thrown).reduce(thrown, (a, b) -> b);
        return last.getMessage() == null ? last.getClass().getSimpleName() : SafeText.line(last.getMessage());
    }
}
