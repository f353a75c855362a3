package org.gavel.call;

import java.util.List;

/**
 * A server as a browser's peer connection takes it.
 *
 * @param urls addresses such as {@code turn:turn.example.org:3478}
 * @param username {@code null} for one that asks nobody who they are, as {@code credential}
 * @param credential the password that goes with {@code username}; {@code null} where that is
 */
public record IceServer(List<String> urls, String username, String credential) {

    /**
     * Copies the addresses.
     *
     * @param urls copied
     * @param username kept as given
     * @param credential kept as given
     */
    public IceServer {
        urls = List.copyOf(urls);
    }

    /** Without the credential. */
    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
