package org.gavel.console;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * The tests' HTTP clients speak HTTP/1.1, as browsers do without TLS. The JDK's client asks for HTTP/2 by itself; a request that did
 * so once got no answer until the server closed the connection after a minute.
 */
final class HttpOne {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private HttpOne() {}

    /** Keeps no cookies. */
    static HttpClient client() {
        return builder().build();
    }

    /** Keeps cookies, as a browser does. */
    static HttpClient browser() {
        return builder().cookieHandler(new CookieManager()).build();
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    }
}
