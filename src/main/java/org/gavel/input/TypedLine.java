package org.gavel.input;

import java.text.Normalizer;

/** How a draft takes up a line that was typed. */
public final class TypedLine {

    private TypedLine() {}

    /**
     * Brings a line into the form in which it is looked at and kept. Nothing else is cut or dropped.
     *
     * @param typed hostile; {@code null} is empty
     * @return the text without blanks around it, in the composed form of Unicode
     */
    public static String of(String typed) {
        return Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFC);
    }

    /**
     * Leaves a text as it is.
     *
     * @param typed hostile; {@code null} is empty
     * @return the text
     */
    public static String asTyped(String typed) {
        return typed == null ? "" : typed;
    }
}
