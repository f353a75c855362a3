package org.gavel.verto;

import java.util.Set;

/**
 * The result of a {@code verto.subscribe} ({@code docs/protocol.md} §4.1).
 *
 * @param granted the names of the channels that are subscribed now, or were before
 * @param refused the names of the channels that the user may not have
 */
public record SubscribeResult(Set<String> granted, Set<String> refused) {
    /**
     * Copies both sets.
     *
     * @param granted the names of the channels that are subscribed now, or were before; copied
     * @param refused the names of the channels that the user may not have; copied
     * @throws NullPointerException when {@code granted} or {@code refused} is or contains {@code null}
     */
    public SubscribeResult {
        granted = Set.copyOf(granted);
        refused = Set.copyOf(refused);
    }
}
