package org.gavel.conference;

/**
 * What somebody typed to find something.
 *
 * @param folded as {@link SearchText#folded}; empty for everything
 * @param digits only the digits of a number; empty when no number is meant
 */
public record SearchTerm(String folded, String digits) {

    /** Finds everything. */
    public static final SearchTerm EVERYTHING = new SearchTerm("", "");

    /**
     * {@return what to look for}
     *
     * @param typed anything, also hostile
     */
    public static SearchTerm of(String typed) {
        String folded = SearchText.folded(typed).strip();
        return new SearchTerm(folded, SearchText.isNumber(folded) ? SearchText.joined(folded) : "");
    }

    /** {@return whether everything is found} */
    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /**
     * {@return whether it stands in a text} What stands between the digits of a number makes no difference.
     *
     * @param text where it is looked for
     */
    public boolean isIn(Searchable text) {
        return text.folded().contains(folded)
                || (!digits.isEmpty() && text.joined().contains(digits));
    }
}
