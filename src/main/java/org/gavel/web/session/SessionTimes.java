package org.gavel.web.session;

/**
 * When a session will end, as its pages are told.
 *
 * @param idleAt when nothing more is done, in epoch milliseconds
 * @param endsAt at the latest, in epoch milliseconds
 * @param warn how many seconds before that the page says so
 */
public record SessionTimes(long idleAt, long endsAt, long warn) {}
