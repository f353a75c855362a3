package org.gavel.web.console;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gavel.ledger.AuditItem;
import org.gavel.ledger.AuditStatus;
import org.gavel.ledger.AuditedMember;

/** All that a line and its outcome tell, ready to be shown. */
public final class AuditLineDetails {

    /** A page with more members is of no use to anybody; the export has all. */
    private static final int MOST_MEMBERS = 1_000;

    private final AuditItem item;
    private final AuditWords words;
    private final List<AuditedMember> members;

    AuditLineDetails(AuditItem item, AuditWords words) {
        this.item = item;
        this.words = words;
        this.members = item.members();
    }

    public AuditRow getRow() {
        return new AuditRow(item, words);
    }

    /** Names and values, in words; several may have the same name. */
    public List<Map.Entry<String, String>> getDetails() {
        List<Map.Entry<String, String>> shown = new ArrayList<>();
        item.details()
                .forEach((name, value) ->
                        shown.add(new SimpleImmutableEntry<>(words.detail(name), words.value(name, value))));
        return shown;
    }

    /** Why it failed as a whole; empty when it did not. */
    public String getWhy() {
        return item.why() == null ? "" : words.why(item.why());
    }

    /** Those on whom it did not take effect come first. */
    public List<AuditMember> getMembers() {
        return members.stream()
                .sorted(Comparator.comparing((AuditedMember member) -> member.status() == AuditStatus.DONE))
                .limit(MOST_MEMBERS)
                .map(member -> new AuditMember(member, words))
                .toList();
    }

    /** How many are not shown. */
    public int getMoreMembers() {
        return Math.max(0, item.line().subjects() - Math.min(members.size(), MOST_MEMBERS));
    }

    public String getChain() {
        return item.line().chain();
    }

    public long getNumber() {
        return item.line().number();
    }

    public String getHash() {
        return item.line().hash();
    }

    public boolean isCompleted() {
        return item.outcome() != null;
    }

    public long getOutcomeNumber() {
        return item.outcome().number();
    }

    public String getOutcomeHash() {
        return item.outcome().hash();
    }

    public String getOutcomeTime() {
        return words.time(item.outcome().at());
    }
}
