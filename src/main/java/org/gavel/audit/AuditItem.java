package org.gavel.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A line with what completes it.
 *
 * @param line the line that tells what was done
 * @param outcome {@code null} where there is none
 * @param status what came of it, as far as it is known now
 */
public record AuditItem(AuditLine line, AuditLine outcome, AuditStatus status) {

    /** {@return the place behind which the next page begins} */
    public AuditPlace place() {
        return AuditPlace.of(line);
    }

    /**
     * {@return on whom or what it was done, in short} Empty for nobody.
     *
     * @param number makes of a number what is shown of it
     * @param other the same of all other text
     */
    public String subject(UnaryOperator<String> number, UnaryOperator<String> other) {
        return line.subject() == null ? "" : SubjectText.shown(line.subject(), number, other);
    }

    /** {@return the details by name} Empty where the item was read without details. */
    public Map<String, String> details() {
        Map<String, String> details = AuditDetail.of(line.detail()).details();
        return details == null ? Map.of() : details;
    }

    /** {@return why it failed as a whole, or {@code null}} It is the key of a text and, behind a blank, what the switch said. */
    public String why() {
        return outcome == null ? null : AuditDetail.of(outcome.detail()).why();
    }

    /** {@return all on whom or what it was done, in the order of the entry} Empty where the item was read without details. */
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
     * One of those on whom something was done, and what came of it for them.
     *
     * @param who whom or what it was done on
     * @param status what came of it
     * @param why it failed: a key of a text and what the switch said; or {@code null}
     */
    public record Member(AuditSubject who, AuditStatus status, String why) {}
}
