package org.gavel.web.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names a browser in a few words by which its owner recognises it, such as {@code Firefox, Windows}. */
final class BrowserName {

    private static final int MAX = 60;

    /** The first match counts: most browsers also name those that they are like. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    /**
     * Names a browser.
     *
     * @param userAgent the {@code User-Agent} header; hostile text, may be {@code null}
     * @return at most 60 characters
     */
    static String of(String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        Optional<String> browser = first(BROWSERS, text);
        Optional<String> system = first(SYSTEMS, text);
        if (browser.isEmpty()) {
            String clean = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
            return clean.length() <= MAX ? clean : clean.substring(0, MAX - 1) + "…";
        }
        return browser.get() + system.map(name -> ", " + name).orElse("");
    }

    private static Optional<String> first(Map<String, String> marks, String text) {
        return marks.entrySet().stream()
                .filter(mark -> text.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            ordered.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return ordered;
    }
}
