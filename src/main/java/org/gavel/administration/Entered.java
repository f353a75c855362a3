package org.gavel.administration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks at what was typed into the fields of a form, and gathers what is wrong with it. */
final class Entered {

    /** Would be seen by nobody, or make a text look like another: directions, zero widths, soft hyphens, tags, halves of pairs. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final List<Problem> problems = new ArrayList<>();

    /**
     * A text of one line without blanks around it, in the one form in which it is compared.
     *
     * @return the text, whatever is wrong with it
     */
    String text(String field, String typed, int least, int most) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .strip();
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            wrong(field, "problem.empty");
        } else if (text.length() > most) {
            wrong(field, "problem.tooLong", most, text.length());
        } else if (CONTROL.matcher(text).find()) {
            wrong(field, "problem.control");
        } else if (INVISIBLE.matcher(text).find()) {
            wrong(field, "problem.invisible");
        }
        return text;
    }

    void wrong(String field, String key, Object... values) {
        problems.add(Problem.of(field, key, values));
    }

    boolean isRight(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
