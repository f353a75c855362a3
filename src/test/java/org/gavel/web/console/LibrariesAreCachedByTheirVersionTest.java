package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibrariesAreCachedByTheirVersionTest {

    private final Map<String, String> headers = new HashMap<>();

    @Test
    void thisOne() throws Exception {
        answer(LibraryFiles.VERSION);

        assertThat(headers).containsEntry("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(headers).containsEntry("ETag", "W/1");
    }

    @Test
    void andNoOther() throws Exception {
        for (String version : new String[] {null, "", "1.0", LibraryFiles.VERSION + "0"}) {
            answer(version);
            assertThat(headers).as(version).containsEntry("Cache-Control", "no-store");
        }
    }

    private void answer(String version) throws Exception {
        HttpServletRequest request = proxy(HttpServletRequest.class, version);
        new LibraryFiles().doFilter(request, proxy(HttpServletResponse.class, version), (asked, response) -> {
            ((HttpServletResponse) response).setHeader("ETag", "W/1");
            ((HttpServletResponse) response).setHeader("Cache-Control", "max-age=604800");
        });
    }

    private <T> T proxy(Class<T> type, String version) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> switch (method.getName()) {
                    case "getParameter" -> version;
                    case "setHeader" -> headers.put((String) values[0], (String) values[1]);
                    default -> null;
                }));
    }
}
