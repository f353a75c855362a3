package org.gavel.web.session;

/**
 * When a session will end, as its pages hear it.
 *
 * @param idleAt the end when nothing more is done, in epoch milliseconds
 * @param endsAt the latest end, in epoch milliseconds
 * @param warn how many seconds before the end a page warns
 */
public record SessionTimes(long idleAt, long endsAt, long warn) {}
