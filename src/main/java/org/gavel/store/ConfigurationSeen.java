package org.gavel.store;

/**
 * The version of all that administrators can change was looked at. Told each time, also when it is the same: whoever could not read
 * what belongs to it tries again.
 *
 * @param version as it is in the database
 */
public record ConfigurationSeen(long version) {}
