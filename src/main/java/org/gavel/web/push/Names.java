package org.gavel.web.push;

import org.gavel.conference.NumberMask;
import org.gavel.conference.SearchText;
import org.gavel.roster.RosterEntry;

/**
 * How one page may call members. People who may not see numbers get them hidden wherever one can stand: in its own column, in a
 * name that is one, and in what they search and sort by, for an order tells what is hidden.
 */
enum Names {
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

    static Names of(boolean numbersPermitted) {
        return numbersPermitted ? PLAIN : MASKED;
    }

    /** A number. */
    abstract String digits(String number);

    String number(RosterEntry entry) {
        return digits(entry.member().number());
    }

    abstract String name(RosterEntry entry);

    /** A text in which a member may be named; may be {@code null}. */
    abstract String text(String text);

    /** Whether what may be seen of a member's name or number holds what somebody typed. */
    abstract boolean find(RosterEntry entry, SearchText.Term term);

    /** By name or, without one, by number. */
    String label(RosterEntry entry) {
        String name = name(entry);
        return name.isBlank() ? number(entry) : name;
    }
}
