package org.gavel.moderation;

import java.time.Instant;

/** Fired when the outcome of an act is known. */
public record ActEnded(ActBegun begun, ActResult result, Instant at) {}
