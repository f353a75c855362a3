package org.gavel.input;

import java.text.Normalizer;

/** Normalizes typed text for a draft. */
public final class TypedLine {

    private TypedLine() {}

    /**
     * Removes blanks around a line and composes its accents (Unicode NFC). Nothing else is cut or dropped.
     *
     * @param typed hostile text; {@code null} is empty
     * @return the line in the form in which it is checked and stored; never {@code null}
     */
    public static String of(String typed) {
        return Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFC);
    }

    /**
     * Leaves a text as it is typed.
     *
     * @param typed hostile text; {@code null} is empty
     * @return the text; never {@code null}
     */
    public static String asTyped(String typed) {
        return typed == null ? "" : typed;
    }
}
