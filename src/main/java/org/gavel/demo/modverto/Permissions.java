package org.gavel.demo.modverto;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gavel.demo.DirectoryUser;
import org.gavel.demo.core.EventBus;

/**
 * What one socket may do. A further login adds to it and takes nothing away ({@code docs/protocol.md} §14). Tests may change it while the
 * socket is open. Safe for use by several threads.
 */
final class Permissions {

    private final Set<String> methods = ConcurrentHashMap.newKeySet();
    private final Set<String> channels = ConcurrentHashMap.newKeySet();
    private final Set<String> apis = ConcurrentHashMap.newKeySet();
    private final Set<String> jsonApis = ConcurrentHashMap.newKeySet();

    void add(DirectoryUser user) {
        methods.addAll(user.methods());
        user.channels().forEach(channel -> channels.add(lower(channel)));
        apis.addAll(user.apis());
        jsonApis.addAll(user.jsonApis());
    }

    void permitChannel(String channel) {
        channels.add(lower(channel));
    }

    void refuseChannel(String channel) {
        channels.remove(lower(channel));
    }

    boolean method(String method) {
        return method.equals("login") || methods.contains(method) || methods.contains(EventBus.family(method));
    }

    /** The rule of {@code docs/protocol.md} §4.4, without regard to case. */
    boolean channel(String channel) {
        return channels.contains(lower(DirectoryUser.ANY))
                || channels.contains(lower(channel))
                || channels.contains(lower(EventBus.family(channel)));
    }

    boolean api(String command) {
        return apis.contains(command);
    }

    boolean jsonApi(String command) {
        return jsonApis.contains(command);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
