package org.gavel.call;

import java.util.List;

/**
 * A server as a browser's peer connection takes it.
 *
 * @param username {@code null} for one that asks nobody who he is, as {@code credential}
 */
public record IceServer(List<String> urls, String username, String credential) {

    public IceServer {
        urls = List.copyOf(urls);
    }

    /** Without the credential. */
    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
