package org.gavel.web.console;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gavel.audit.AuditItem;
import org.gavel.audit.AuditStatus;

/** All details of a line of the audit and of its outcome, for the page. */
public final class AuditLineDetails {

    /** The page shows no more members; the export has all. */
    private static final int MOST_MEMBERS = 1_000;

    private final AuditItem item;
    private final AuditMessages messages;
    private final List<AuditItem.Member> members;

    AuditLineDetails(AuditItem item, AuditMessages messages) {
        this.item = item;
        this.messages = messages;
        this.members = item.members();
    }

    /** {@return the line as a row of the table} */
    public AuditRow getRow() {
        return new AuditRow(item, messages);
    }

    /** {@return names and values of the details, as text} Several may have the same name. */
    public List<Map.Entry<String, String>> getDetails() {
        List<Map.Entry<String, String>> shown = new ArrayList<>();
        item.details()
                .forEach((name, value) ->
                        shown.add(new SimpleImmutableEntry<>(messages.detail(name), messages.value(name, value))));
        return shown;
    }

    /** {@return why the action failed as a whole, as text} Empty when it did not. */
    public String getWhy() {
        return item.why() == null ? "" : messages.why(item.why());
    }

    /** {@return the members of the action, those on whom it took no effect first; at most {@value #MOST_MEMBERS}} */
    public List<AuditMember> getMembers() {
        return members.stream()
                .sorted(Comparator.comparing((AuditItem.Member member) -> member.status() == AuditStatus.DONE))
                .limit(MOST_MEMBERS)
                .map(member -> new AuditMember(member, messages))
                .toList();
    }

    /** {@return how many members are not shown} */
    public int getMoreMembers() {
        return Math.max(0, item.line().subjects() - Math.min(members.size(), MOST_MEMBERS));
    }

    /** {@return the name of the line's chain} */
    public String getChain() {
        return item.line().chain();
    }

    /** {@return the line's number in its chain} */
    public long getNumber() {
        return item.line().number();
    }

    /** {@return the line's hash, 64 hexadecimal digits} */
    public String getHash() {
        return item.line().hash();
    }

    /** {@return whether the line has an outcome} */
    public boolean isCompleted() {
        return item.outcome() != null;
    }

    /** {@return the outcome's number in its chain} */
    public long getOutcomeNumber() {
        return item.outcome().number();
    }

    /** {@return the outcome's hash, 64 hexadecimal digits} */
    public String getOutcomeHash() {
        return item.outcome().hash();
    }

    /** {@return when the outcome was known, as text} */
    public String getOutcomeTime() {
        return messages.time(item.outcome().at());
    }
}
