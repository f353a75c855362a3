package org.gavel.roster;

import org.gavel.conference.Member;
import org.gavel.conference.NumberMask;
import org.gavel.conference.SearchTerm;
import org.gavel.conference.Searchable;

/**
 * A member's name and number in the forms in which they are searched. They are made when somebody first searches, and stay with the member
 * for as long as they have that name: a search walks through ten thousand members at each key that is pressed.
 */
public final class SearchKey {

    private record Texts(Searchable name, Searchable number) {

        boolean hold(SearchTerm term) {
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

    /** This one, unless the member is called otherwise now. */
    SearchKey follow(Member member) {
        return name.equals(member.name()) && number.equals(member.number()) ? this : new SearchKey(member);
    }

    /**
     * {@return whether the member is found by somebody who may see numbers}
     *
     * @param term what is looked for
     */
    public boolean holds(SearchTerm term) {
        Texts texts = plain;
        if (texts == null) {
            texts = new Texts(Searchable.of(name), Searchable.of(number));
            plain = texts;
        }
        return texts.hold(term);
    }

    /**
     * {@return whether the member is found by somebody who may not see numbers: never by a digit that is hidden}
     *
     * @param term what is looked for
     */
    public boolean holdsMasked(SearchTerm term) {
        Texts texts = masked;
        if (texts == null) {
            texts = new Texts(Searchable.of(NumberMask.text(name)), Searchable.of(NumberMask.number(number)));
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
