package org.gavel.verto;

import java.util.Set;

/**
 * What a {@code verto.subscribe} came to ({@code docs/protocol.md} §4.1).
 *
 * @param granted subscribed now, or already before
 * @param refused not permitted to this user
 */
public record SubscribeResult(Set<String> granted, Set<String> refused) {
    /**
     * Copies both sets.
     *
     * @param granted copied
     * @param refused copied
     */
    public SubscribeResult {
        granted = Set.copyOf(granted);
        refused = Set.copyOf(refused);
    }
}
