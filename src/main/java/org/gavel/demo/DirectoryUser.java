package org.gavel.demo;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A user of the switch's directory, with what mod_verto lets it do ({@code docs/protocol.md} §4.4, §8.4).
 *
 * @param id the part of the user's name before the {@code @}
 * @param methods permitted methods, or the part of their names before the dot
 * @param channels permitted channels, or the part of their names before the dot; {@link #ANY} permits all
 * @param apis permitted commands of {@code fsapi}
 * @param jsonApis permitted commands of {@code jsapi}
 * @param moderator the variable {@code moderator}, a hint that login repeats
 * @param superuser the variable {@code superuser}, likewise
 * @param callerIdName the name shown with the user's chat messages
 * @param loginExpires when a login ends, in epoch seconds; a time that has passed counts as 300 s from the login
 */
public record DirectoryUser(
        String id,
        Set<String> methods,
        Set<String> channels,
        Set<String> apis,
        Set<String> jsonApis,
        boolean moderator,
        boolean superuser,
        Optional<String> callerIdName,
        OptionalLong loginExpires) {

    /** Permits every channel. */
    public static final String ANY = "__ANY__";

    /**
     * Copies the sets.
     *
     * @param id without {@code @}
     * @param methods permitted methods, or the part of their names before the dot; copied
     * @param channels permitted channels, or the part of their names before the dot; {@link #ANY} permits all; copied
     * @param apis permitted commands of {@code fsapi}; copied
     * @param jsonApis permitted commands of {@code jsapi}; copied
     * @param moderator the variable {@code moderator}, a hint that login repeats
     * @param superuser the variable {@code superuser}, likewise
     * @param callerIdName empty where the directory has none
     * @param loginExpires in epoch seconds; empty for a login that does not end
     * @throws NullPointerException when {@code methods}, {@code channels}, {@code apis} or {@code jsonApis} is or
     *     contains {@code null}
     */
    public DirectoryUser {
        methods = Set.copyOf(methods);
        channels = Set.copyOf(channels);
        apis = Set.copyOf(apis);
        jsonApis = Set.copyOf(jsonApis);
    }

    /**
     * {@return a user who may use the {@code verto} methods and these channels, and nothing else}
     *
     * @param id the part of the user's name before the {@code @}
     * @param channels names of channels, or their part before the dot
     */
    public static DirectoryUser of(String id, String... channels) {
        return new DirectoryUser(
                id,
                Set.of("verto"),
                Set.of(channels),
                Set.of(),
                Set.of(),
                false,
                false,
                Optional.empty(),
                OptionalLong.empty());
    }

    /** {@return the same user with the variable {@code moderator}} */
    DirectoryUser asModerator() {
        return new DirectoryUser(id, methods, channels, apis, jsonApis, true, superuser, callerIdName, loginExpires);
    }

    /**
     * {@return the same user with the variables {@code moderator} and {@code superuser}, the method {@code echo}, and a name}
     *
     * @param name the name shown with the user's chat messages
     */
    public DirectoryUser asAdministrator(String name) {
        return new DirectoryUser(
                id, Set.of("verto", "echo"), channels, apis, jsonApis, true, true, Optional.of(name), loginExpires);
    }

    /** {@return the same user with the conference API by {@code fsapi} and {@code jsapi}} */
    DirectoryUser withConferenceApi() {
        return new DirectoryUser(
                id,
                Set.of("verto", "echo", "jsapi", "fsapi"),
                channels,
                Set.of("conference"),
                Set.of("fsapi"),
                moderator,
                superuser,
                callerIdName,
                loginExpires);
    }

    /** {@return the same user, whose logins end at this time, in epoch seconds} */
    DirectoryUser expiring(long epochSeconds) {
        return new DirectoryUser(
                id,
                methods,
                channels,
                apis,
                jsonApis,
                moderator,
                superuser,
                callerIdName,
                OptionalLong.of(epochSeconds));
    }
}
