package org.gavel.verto;

/**
 * What came over a connection since it was first started.
 *
 * @param frames text messages
 * @param unreadable frames dropped because they were too long, no JSON or of no known form; speed tests do not count
 * @param strayAnswers answers for which nobody waited: late ones, and those to requests without a number
 */
public record Traffic(long frames, long unreadable, long strayAnswers) {}
