package org.gavel.roster;

import org.gavel.conference.Member;
import org.gavel.conference.NumberMask;
import org.gavel.conference.SearchText;

/**
 * A member's name and number in the forms in which they are searched. The forms are made with the first search and kept
 * while name and number stay the same, because each typed character searches up to ten thousand members.
 */
public final class SearchKey {

    private record Texts(SearchText.Searchable name, SearchText.Searchable number) {

        boolean hold(SearchText.Term term) {
            return term.isIn(name) || term.isIn(number);
        }
    }

    private final String name;
    private final String number;
    private volatile Texts plain;
    private volatile Texts masked;

    private SearchKey(Member member) {
        this.name = member.name();
        this.number = member.number();
    }

    static SearchKey of(Member member) {
        return new SearchKey(member);
    }

    /** The key for another row of the member: this one, unless name or number have changed. */
    SearchKey follow(Member member) {
        return name.equals(member.name()) && number.equals(member.number()) ? this : new SearchKey(member);
    }

    /**
     * {@return whether a search finds the member, for somebody who may see numbers}
     *
     * @param term what is searched for
     */
    public boolean holds(SearchText.Term term) {
        Texts texts = plain;
        if (texts == null) {
            texts = new Texts(SearchText.Searchable.of(name), SearchText.Searchable.of(number));
            plain = texts;
        }
        return texts.hold(term);
    }

    /**
     * {@return whether a search finds the member, for somebody who may not see numbers} Hidden digits find nothing.
     *
     * @param term what is searched for
     */
    public boolean holdsMasked(SearchText.Term term) {
        Texts texts = masked;
        if (texts == null) {
            texts = new Texts(
                    SearchText.Searchable.of(NumberMask.text(name)),
                    SearchText.Searchable.of(NumberMask.number(number)));
            masked = texts;
        }
        return texts.hold(term);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchKey key && key.name.equals(name) && key.number.equals(number);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + number.hashCode();
    }
}
