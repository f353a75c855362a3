package org.gavel.input;

import java.util.Optional;
import java.util.Set;

/**
 * A text whose characters are all visible and are shown in their order. A fault names the character and its place, from
 * 1.
 */
public final class VisibleText implements Form<String> {

    private static final String CONTROL = "problem.control";
    private static final String DIRECTION = "problem.direction";
    private static final String INVISIBLE = "problem.invisible";

    @Override
    public Optional<Fault> fault(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            String key = unwanted(c);
            if (key != null) {
                int place = text.codePointCount(0, at) + 1;
                return Optional.of(Fault.of(key, String.format("U+%04X", c), place));
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<String> keys() {
        return Set.of(CONTROL, DIRECTION, INVISIBLE);
    }

    private static String unwanted(int c) {
        if (isControl(c)) {
            return CONTROL;
        }
        if (isDirection(c)) {
            return DIRECTION;
        }
        return Character.getType(c) == Character.FORMAT || isBlankToTheEye(c) ? INVISIBLE : null;
    }

    static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    /** Marks, embeddings, overrides and isolates, which show a text in another order than it has. */
    private static boolean isDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Letters and symbols that show nothing, with which two different names can look alike. */
    private static boolean isBlankToTheEye(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
