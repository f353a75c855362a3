package org.gavel.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A line with its outcome.
 *
 * @param line the line
 * @param outcome the line with the outcome; {@code null} where there is none
 * @param status the status, as far as it is known now
 */
public record AuditItem(AuditLine line, AuditLine outcome, AuditStatus status) {

    /** {@return the place of the line, behind which the next page begins} */
    public AuditPlace place() {
        return AuditPlace.of(line);
    }

    /**
     * {@return the subjects in short} Empty where there are none.
     *
     * @param number masks a number where it must not be shown
     * @param other masks numbers in all other text
     */
    public String subject(UnaryOperator<String> number, UnaryOperator<String> other) {
        return line.subject() == null ? "" : SubjectText.shown(line.subject(), number, other);
    }

    /** {@return the details by name} Empty where there are none, or the item was read without details. */
    public Map<String, String> details() {
        Map<String, String> details = AuditDetail.of(line.detail()).details();
        return details == null ? Map.of() : details;
    }

    /**
     * {@return why it failed as a whole, or {@code null}} It is the key of a message and, after a blank, the text of
     * the switch.
     */
    public String why() {
        return outcome == null ? null : AuditDetail.of(outcome.detail()).why();
    }

    /**
     * {@return each subject with its status, in the order of the entry} Empty where the item was read without details.
     */
    public List<Member> members() {
        AuditDetail came = AuditDetail.of(outcome == null ? null : outcome.detail());
        Map<Integer, String> failures = new HashMap<>();
        if (came.failures() != null) {
            came.failures().forEach(failure -> failures.put(failure.at(), failure.why()));
        }
        Set<Integer> unconfirmed = new HashSet<>(came.unconfirmed() == null ? List.of() : came.unconfirmed());
        List<AuditSubject> on = AuditDetail.of(line.detail()).subjects();
        List<Member> members = new ArrayList<>(on.size());
        for (int i = 0; i < on.size(); i++) {
            members.add(
                    failures.containsKey(i)
                            ? new Member(on.get(i), AuditStatus.FAILED, failures.get(i))
                            : new Member(
                                    on.get(i),
                                    unconfirmed.contains(i) ? AuditStatus.UNCONFIRMED : ofTheRest(),
                                    came.why()));
        }
        return members;
    }

    private AuditStatus ofTheRest() {
        return status == AuditStatus.PARTLY ? AuditStatus.DONE : status;
    }

    /**
     * A subject and what came of the action for it.
     *
     * @param who the subject
     * @param status its status
     * @param why why it failed: the key of a message and, after a blank, the text of the switch; or {@code null}
     */
    public record Member(AuditSubject who, AuditStatus status, String why) {}
}
