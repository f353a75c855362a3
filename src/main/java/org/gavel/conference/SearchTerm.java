package org.gavel.conference;

/**
 * What somebody typed to find something.
 *
 * @param folded as {@link SearchText#folded}; empty for everything
 * @param digits only the digits of a number; empty when no number is meant
 */
public record SearchTerm(String folded, String digits) {

    public static final SearchTerm EVERYTHING = new SearchTerm("", "");

    /** @param typed anything, also hostile */
    public static SearchTerm of(String typed) {
        String folded = SearchText.folded(typed).strip();
        return new SearchTerm(folded, SearchText.isNumber(folded) ? SearchText.joined(folded) : "");
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Whether it stands in a text; what stands between the digits of a number makes no difference. */
    public boolean isIn(Searchable text) {
        return text.folded().contains(folded)
                || (!digits.isEmpty() && text.joined().contains(digits));
    }
}
