package org.gavel;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long tests wait for what comes within moments: so long that what is not there by then never comes, however slow or busy the
 * machine. How fast something has to be is measured by the benchmarks; no test asserts it. As an extension of all tests it is also what
 * {@code await()} waits for.
 */
public final class Patience implements BeforeAllCallback {

    public static final Duration LONG = Duration.ofMinutes(2);

    public static final int LONG_MILLIS = 120_000;

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
