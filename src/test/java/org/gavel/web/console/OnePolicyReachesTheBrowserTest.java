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

    private static final String SCRIPTS = "script-src 'self' 'nonce-abc'";

    @Test
    void withTheNonceOfThePageWhereItHasOne() throws Exception {
        answer(
                "/sign-in.xhtml",
                (request, response) -> ((HttpServletResponse) response).addHeader("Content-Security-Policy", SCRIPTS));

        assertThat(policies()).hasSize(1);
        assertThat(policies().get(0))
                .startsWith("default-src 'none'; style-src 'self';")
                .endsWith("; " + SCRIPTS);
    }

    @Test
    void theGeneralOneElse() throws Exception {
        answer("/sign-in.xhtml", (request, response) -> {});

        assertThat(policies()).hasSize(1);
        assertThat(policies().get(0)).endsWith("; script-src 'self'");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
    }

    /** Tables and dialogs of PrimeFaces place and size themselves by style attributes; nothing else may. */
    @Test
    void styleAttributesAreForPagesOfComponentsOnly() throws Exception {
        for (String path : new String[] {
            "/admin/audit.xhtml", "/admin/accounts.xhtml", "/me.xhtml", "/room.xhtml", "/wallboard.xhtml", "/"
        }) {
            answer(path, (request, response) -> {});
            assertThat(policies().get(0))
                    .as(path)
                    .contains("; style-src-elem 'self'; style-src-attr 'unsafe-inline'; ")
                    .containsOnlyOnce("unsafe");
        }
        for (String path : new String[] {
            "/sign-in.xhtml",
            "/first.xhtml",
            "/password.xhtml",
            "/choose.xhtml",
            "/admin/audit.csv",
            "/error/refused.xhtml",
            "/static/1/js/a.js"
        }) {
            answer(path, (request, response) -> {});
            assertThat(policies().get(0)).as(path).doesNotContain("unsafe");
        }
    }

    /** No frame of another host gets them through a page of Gavel. */
    @Test
    void permissionsForCallsAreForOwnPagesOnly() throws Exception {
        answer("/room.xhtml", (request, response) -> {});

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
        answer("/room.xhtml", (request, response) -> {
            ((HttpServletResponse) response).addHeader("Vary", "Accept");
            ((HttpServletResponse) response).addHeader("Vary", "Cookie");
        });

        assertThat(headers.get("Vary")).containsExactly("Accept", "Cookie");
    }

    @Test
    void noScriptRunsButOurOwn() throws Exception {
        for (String path : new String[] {"/sign-in.xhtml", "/room.xhtml", "/admin/audit.xhtml"}) {
            answer(path, (request, response) -> {});
            assertThat(policies().get(0)).endsWith("script-src 'self'").doesNotContain("*");
        }
    }

    private List<String> policies() {
        return headers.get("Content-Security-Policy");
    }

    private void answer(String path, FilterChain chain) throws Exception {
        HttpServletRequest request = proxy(HttpServletRequest.class, path);
        new SecurityHeaders().doFilter(request, proxy(HttpServletResponse.class, path), chain);
    }

    private <T> T proxy(Class<T> type, String path) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "setHeader" -> headers.put((String) values[0], new ArrayList<>(List.of((String) values[1])));
                    case "addHeader" ->
                        headers.computeIfAbsent((String) values[0], name -> new ArrayList<>())
                                .add((String) values[1]);
                    default -> method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                }));
    }
}
