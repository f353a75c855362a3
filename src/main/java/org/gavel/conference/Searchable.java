package org.gavel.conference;

/**
 * A text in the forms in which it is searched ({@link SearchText}): made once, searched as often as somebody types.
 *
 * @param folded as people read it
 * @param joined only its letters and digits
 */
public record Searchable(String folded, String joined) {

    /**
     * {@return the text in its two forms}
     *
     * @param text anything, also hostile
     */
    public static Searchable of(String text) {
        String folded = SearchText.folded(text);
        return new Searchable(folded, SearchText.joined(folded));
    }
}
