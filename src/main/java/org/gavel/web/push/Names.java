package org.gavel.web.push;

import org.gavel.conference.NumberMask;
import org.gavel.conference.SearchText;
import org.gavel.roster.RosterEntry;

/**
 * How names and numbers of members are shown to one page. For people who may not see numbers they are masked everywhere: in their own
 * column, in names that are numbers or hold one, and in searching and sorting, because an order tells what is masked.
 */
enum Names {
    /** Everything as the switch tells it. */
    PLAIN {
        @Override
        String digits(String number) {
            return number;
        }

        @Override
        String name(RosterEntry entry) {
            return entry.member().name();
        }

        @Override
        String text(String text) {
            return text;
        }

        @Override
        boolean find(RosterEntry entry, SearchText.Term term) {
            return entry.key().holds(term);
        }
    },
    /** Numbers masked, with their last two characters. */
    MASKED {
        @Override
        String digits(String number) {
            return NumberMask.number(number);
        }

        @Override
        String name(RosterEntry entry) {
            return text(entry.member().name());
        }

        @Override
        String text(String text) {
            return text == null ? null : NumberMask.text(text);
        }

        @Override
        boolean find(RosterEntry entry, SearchText.Term term) {
            return entry.key().holdsMasked(term);
        }
    };

    /** @param numbersPermitted whether the moderator may see numbers */
    static Names of(boolean numbersPermitted) {
        return numbersPermitted ? PLAIN : MASKED;
    }

    /** {@return a number as it is shown} */
    abstract String digits(String number);

    /** {@return a member's number as it is shown} */
    String number(RosterEntry entry) {
        return digits(entry.member().number());
    }

    /** {@return a member's name as it is shown; may be blank} */
    abstract String name(RosterEntry entry);

    /**
     * {@return a text as it is shown}
     *
     * @param text may hold a number; may be {@code null}
     */
    abstract String text(String text);

    /** {@return whether a member's name or number contains a search term, as far as they are shown} */
    abstract boolean find(RosterEntry entry, SearchText.Term term);

    /** {@return a member's name as it is shown or, without one, their number} */
    String label(RosterEntry entry) {
        String name = name(entry);
        return name.isBlank() ? number(entry) : name;
    }
}
