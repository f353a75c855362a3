package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A request to PrimeFaces that always carries a nonce for the Content-Security-Policy. A script that fetches a part of its page sends the
 * nonce of that page, which stays; every other request, which draws a whole page, gets a new one.
 */
final class NoncedForm extends HttpServletRequestWrapper {

    private static final String NONCE = "primefaces.nonce";

    private final Map<String, String[]> parameters;

    NoncedForm(HttpServletRequest request) {
        super(request);
        Map<String, String[]> all = new HashMap<>(request.getParameterMap());
        String sent = request.getParameter(NONCE);
        boolean kept = "partial/ajax".equals(request.getHeader("Faces-Request")) && isNonce(sent);
        all.put(NONCE, new String[] {kept ? sent : fresh()});
        parameters = Collections.unmodifiableMap(all);
    }

    /** Makes a nonce as PrimeFaces makes and checks it: a UUID in Base64. */
    private static String fresh() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isNonce(String sent) {
        try {
            String decoded = new String(Base64.getDecoder().decode(sent == null ? "" : sent), StandardCharsets.UTF_8);
            return UUID.fromString(decoded).toString().equals(decoded);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
