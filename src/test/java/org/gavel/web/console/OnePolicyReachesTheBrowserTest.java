package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnePolicyReachesTheBrowserTest {

    private final Map<String, List<String>> headers = new HashMap<>();

    @Test
    void thatOfThePageWhereItHasOne() throws Exception {
        String withNonce = ContentSecurityPolicy.TEXT + " 'nonce-abc'";

        answer((request, response) -> ((HttpServletResponse) response).addHeader("Content-Security-Policy", withNonce));

        assertThat(headers.get("Content-Security-Policy")).containsExactly(withNonce);
    }

    @Test
    void theGeneralOneElse() throws Exception {
        answer((request, response) -> {});

        assertThat(headers.get("Content-Security-Policy")).containsExactly(ContentSecurityPolicy.TEXT);
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
    }

    /** No frame of another host gets them through a page of Gavel. */
    @Test
    void whatACallNeedsIsForOwnPagesOnly() throws Exception {
        answer((request, response) -> {});

        assertThat(headers.get("Permissions-Policy").get(0))
                .contains(
                        "camera=(self)",
                        "microphone=(self)",
                        "display-capture=(self)",
                        "fullscreen=(self)",
                        "picture-in-picture=(self)")
                .doesNotContain("*");
    }

    @Test
    void otherHeadersMayComeTwice() throws Exception {
        answer((request, response) -> {
            ((HttpServletResponse) response).addHeader("Vary", "Accept");
            ((HttpServletResponse) response).addHeader("Vary", "Cookie");
        });

        assertThat(headers.get("Vary")).containsExactly("Accept", "Cookie");
    }

    /** PrimeFaces writes its nonce behind the text that it is given. */
    @Test
    void theTextEndsWhereANonceBelongs() {
        assertThat(ContentSecurityPolicy.TEXT)
                .endsWith("script-src 'self'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
    }

    private void answer(FilterChain chain) throws Exception {
        HttpServletRequest request = proxy(HttpServletRequest.class);
        new SecurityHeaders().doFilter(request, proxy(HttpServletResponse.class), chain);
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> switch (method.getName()) {
                    case "setHeader" -> headers.put((String) values[0], new ArrayList<>(List.of((String) values[1])));
                    case "addHeader" ->
                        headers.computeIfAbsent((String) values[0], name -> new ArrayList<>())
                                .add((String) values[1]);
                    default -> method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                }));
    }
}
