package org.gavel.web.session;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle without anything being done
 * @param longest at most, whatever is done
 * @param warning how long before its end a session is told of it
 */
record SessionLimits(Duration idle, Duration longest, Duration warning) {}
