package org.gavel;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The time for which tests wait for something that normally takes moments. It is long enough for a slow or busy machine. The
 * benchmarks measure how fast something is; no test asserts it. As an extension of all tests it is also the timeout of {@code
 * await()}.
 */
public final class Patience implements BeforeAllCallback {

    public static final Duration LONG = Duration.ofMinutes(2);

    public static final int LONG_MILLIS = 120_000;

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
