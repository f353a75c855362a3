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
 * @param outcome {@code null} where there is none
 */
public record AuditItem(AuditLine line, AuditLine outcome, AuditStatus status) {

    public AuditPlace place() {
        return AuditPlace.of(line);
    }

    /**
     * On whom or what, in short; empty for nobody.
     *
     * @param number makes of a number what is shown of it
     * @param other the same of all other text
     */
    public String subject(UnaryOperator<String> number, UnaryOperator<String> other) {
        return line.subject() == null ? "" : SubjectText.shown(line.subject(), number, other);
    }

    /** By name; empty where the item was read without details. */
    public Map<String, String> details() {
        Map<String, String> details = AuditDetail.of(line.detail()).details();
        return details == null ? Map.of() : details;
    }

    /** Why it failed as a whole, or {@code null}. */
    public String why() {
        return outcome == null ? null : AuditDetail.of(outcome.detail()).why();
    }

    /** All on whom or what it was done; empty where the item was read without details. */
    public List<AuditedMember> members() {
        AuditDetail came = AuditDetail.of(outcome == null ? null : outcome.detail());
        Map<Integer, String> failures = new HashMap<>();
        if (came.failures() != null) {
            came.failures().forEach(failure -> failures.put(failure.at(), failure.why()));
        }
        Set<Integer> unconfirmed = new HashSet<>(came.unconfirmed() == null ? List.of() : came.unconfirmed());
        List<AuditSubject> on = AuditDetail.of(line.detail()).subjects();
        List<AuditedMember> members = new ArrayList<>(on.size());
        for (int i = 0; i < on.size(); i++) {
            members.add(
                    failures.containsKey(i)
                            ? new AuditedMember(on.get(i), AuditStatus.FAILED, failures.get(i))
                            : new AuditedMember(
                                    on.get(i),
                                    unconfirmed.contains(i) ? AuditStatus.UNCONFIRMED : ofTheRest(),
                                    came.why()));
        }
        return members;
    }

    private AuditStatus ofTheRest() {
        return status == AuditStatus.PARTLY ? AuditStatus.DONE : status;
    }
}
