package org.gavel.web.console;

import org.gavel.audit.AuditedMember;

/** One of those on whom something was done, ready to be shown. */
public final class AuditMember {

    private final AuditedMember member;
    private final AuditMessages words;

    AuditMember(AuditedMember member, AuditMessages words) {
        this.member = member;
        this.words = words;
    }

    /** His name; what he is known by when he has none. */
    public String getName() {
        boolean nameless =
                member.who().name().isBlank() && member.who().number().isBlank();
        return words.text(nameless ? member.who().id() : member.who().name());
    }

    public String getNumber() {
        return words.number(member.who().number());
    }

    public String getOutcome() {
        return words.status(member.status());
    }

    public String getOutcomeName() {
        return member.status().name();
    }

    public String getWhy() {
        return member.why() == null ? "" : words.why(member.why());
    }
}
