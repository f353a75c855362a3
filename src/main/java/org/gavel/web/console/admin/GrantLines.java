package org.gavel.web.console.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gavel.administration.Problem;
import org.gavel.administration.account.GrantDraft;

/** The grants in the form of an account: a line for each. */
public class GrantLines implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One more than an account may have, so that saving tells that they are too many. */
    private static final int MOST = 101;

    private final AdminContext at;
    private final List<GrantLine> lines = new ArrayList<>();

    GrantLines(AdminContext at) {
        this.at = at;
    }

    /** Shows the saved grants of an account, and nothing else. */
    void show(List<GrantDraft> saved) {
        lines.clear();
        saved.forEach(grant -> lines.add(GrantLine.of(grant, Typed.ZONE)));
    }

    /** Makes as many empty lines as the page has, into which Faces then reads what was typed. */
    void resume(int count) {
        IntStream.range(0, Math.min(count, MOST)).forEach(line -> lines.add(new GrantLine()));
    }

    /** {@return the problems of times that mean no moment, or two} */
    List<Problem> problems() {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(place -> lines.get(place).problems(place, Typed.ZONE).stream())
                .toList();
    }

    List<GrantDraft> drafts() {
        return lines.stream().map(line -> line.draft(Typed.ZONE)).toList();
    }

    /** Adds an empty line, which gets the focus. Does nothing when there are too many lines already. */
    public void add() {
        if (lines.size() < MOST) {
            lines.add(new GrantLine());
            focusLast();
        }
    }

    /**
     * Removes a line.
     *
     * @param line the line; others with the same role stay
     */
    public void withdraw(GrantLine line) {
        lines.removeIf(one -> one == line);
        if (lines.isEmpty()) {
            at.focus("addGrant");
        } else {
            focusLast();
        }
    }

    private void focusLast() {
        at.focus("grants[" + (lines.size() - 1) + "].role");
    }

    /** {@return the lines in the order of the page} */
    public List<GrantLine> getLines() {
        return lines;
    }
}
