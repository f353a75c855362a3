package org.gavel.audit;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gavel.conference.ForeignText;

/**
 * The subjects of a line as one text to show and to search: {@code Ada <2001>, Ben <2002>, …}. Only numbers are in
 * angle brackets, so that they can be found and masked.
 */
final class SubjectText {

    private static final Pattern NUMBER = Pattern.compile("<([^<>]*)>");
    private static final String BETWEEN = ", ";
    private static final String MORE = BETWEEN + "…";

    private SubjectText() {}

    /**
     * Returns the text of as many whole subjects as fit into {@link AuditText#SUBJECT} characters; {@code null} for
     * none.
     */
    static String of(List<AuditSubject> fit) {
        if (fit.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder(one(fit.get(0)));
        for (AuditSubject subject : fit.subList(1, fit.size())) {
            String next = BETWEEN + one(subject);
            if (text.length() + next.length() + MORE.length() > AuditText.SUBJECT) {
                return text.append(MORE).toString();
            }
            text.append(next);
        }
        return text.toString();
    }

    /** Returns the text for a page, with its numbers masked by one function and all other text by the other. */
    static String shown(String text, UnaryOperator<String> number, UnaryOperator<String> other) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        var numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            shown.append(isolated(other.apply(text.substring(from, numbers.start()))))
                    .append('(')
                    .append(number.apply(numbers.group(1)))
                    .append(')');
            from = numbers.end();
        }
        return shown.append(isolated(other.apply(text.substring(from)))).toString();
    }

    /** Isolates the direction of each name, and leaves the separators as they are. */
    private static String isolated(String names) {
        return Arrays.stream(names.split(BETWEEN, -1))
                .map(name -> name.endsWith(" ")
                        ? ForeignText.isolated(name.substring(0, name.length() - 1)) + " "
                        : ForeignText.isolated(name))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String one(AuditSubject subject) {
        String name = plain(subject.name().isBlank() && subject.number().isBlank() ? subject.id() : subject.name());
        if (subject.number().isBlank()) {
            return name;
        }
        String number = "<" + plain(subject.number()) + ">";
        return name.isBlank() ? number : name + " " + number;
    }

    private static String plain(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }
}
