package org.gavel.administration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at what was typed into the fields of one form, and collects what is wrong with it. Nothing is cut or dropped silently: what
 * cannot be taken is told, with the character that is in the way.
 */
public final class InputCheck {

    private final List<Problem> problems = new ArrayList<>();

    /**
     * Reads a line of text that is shown to people.
     *
     * @param field the field of the form, for the problem
     * @param typed what was entered; {@code null} is empty
     * @param least how many characters it needs at least; 0 when it may be empty
     * @param most how many it may have; longer ones are told with their length
     * @return the text without blanks around it, in the composed form of Unicode; empty when something is wrong with it
     */
    public String text(String field, String typed, int least, int most) {
        String text = Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFC);
        int before = problems.size();
        if (text.length() > most) {
            add(field, "problem.tooLong", text.length(), most);
        } else if (text.isEmpty() && least > 0) {
            add(field, "problem.empty");
        } else if (text.length() < least) {
            add(field, "problem.tooShort", text.length(), least);
        } else {
            characters(field, text);
        }
        return problems.size() == before ? text : "";
    }

    /**
     * Reads a secret, which is taken as it is typed.
     *
     * @param field the field of the form, for the problem
     * @param typed what was entered; {@code null} is empty
     * @param most how many characters it may have
     * @return the secret; empty when something is wrong with it
     */
    public String secret(String field, String typed, int most) {
        String secret = typed == null ? "" : typed;
        int before = problems.size();
        if (secret.length() > most) {
            add(field, "problem.tooLong", secret.length(), most);
        } else if (secret.chars().anyMatch(InputCheck::isControl)) {
            add(field, "problem.controlInSecret");
        }
        return problems.size() == before ? secret : "";
    }

    /**
     * Adds a problem.
     *
     * @param field the field of the form; empty for the whole
     * @param key the key of the words
     * @param values fill the words; may be hostile text
     */
    public void add(String field, String key, Object... values) {
        problems.add(Problem.of(field, key, values));
    }

    /**
     * Adds problems.
     *
     * @param more behind those that are there
     */
    public void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    /** {@return whether nothing is wrong} */
    public boolean isFine() {
        return problems.isEmpty();
    }

    /** {@return what is wrong, in the order in which it was found} */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The first character that must not be in a text; what kind it is and where says the problem. */
    private void characters(String field, String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            String key = unwanted(c);
            if (key != null) {
                int place = text.codePointCount(0, at) + 1;
                add(field, key, String.format("U+%04X", c), place);
                return;
            }
        }
    }

    private static String unwanted(int c) {
        if (isControl(c)) {
            return "problem.control";
        }
        if (isDirection(c)) {
            return "problem.direction";
        }
        return Character.getType(c) == Character.FORMAT || isBlankToTheEye(c) ? "problem.invisible" : null;
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    /** Marks, embeddings, overrides and isolates, with which a text can be shown in another order than it has. */
    private static boolean isDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Letters and symbols that show nothing: names could look alike and differ. */
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
