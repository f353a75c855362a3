package org.gavel.web.session;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle how long a session lasts in which nothing is done; positive
 * @param longest how long a session lasts at most, whatever is done; positive
 * @param warning how long before the end the pages warn
 */
record SessionLimits(Duration idle, Duration longest, Duration warning) {}
