package org.gavel.demo.modverto;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The channels that sessions may use because a call of theirs is in a room ({@code docs/protocol.md} §4.4). When any call of a session
 * leaves a room the session loses the grant, even if another call of it is still there (§14).
 */
final class Grants {

    private final Map<String, Set<String>> bySessid = new ConcurrentHashMap<>();

    void add(String sessid, Collection<String> channels) {
        Set<String> granted = bySessid.computeIfAbsent(sessid, key -> ConcurrentHashMap.newKeySet());
        channels.forEach(channel -> granted.add(lower(channel)));
    }

    void remove(String sessid, Collection<String> channels) {
        bySessid.computeIfPresent(sessid, (key, granted) -> {
            channels.forEach(channel -> granted.remove(lower(channel)));
            return granted.isEmpty() ? null : granted;
        });
    }

    void forget(String sessid) {
        bySessid.remove(sessid);
    }

    boolean holds(String sessid, String channel) {
        return bySessid.getOrDefault(sessid, Set.of()).contains(lower(channel));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
