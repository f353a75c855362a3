package org.gavel.web.console;

import org.gavel.audit.AuditItem;

/** A member on whom an action was done, for the page. */
public final class AuditMember {

    private final AuditItem.Member member;
    private final AuditMessages messages;

    AuditMember(AuditItem.Member member, AuditMessages messages) {
        this.member = member;
        this.messages = messages;
    }

    /** {@return the member's name; their id when they have neither name nor number} */
    public String getName() {
        boolean nameless =
                member.who().name().isBlank() && member.who().number().isBlank();
        return messages.text(nameless ? member.who().id() : member.who().name());
    }

    /** {@return the member's number, masked where the person may not see it} */
    public String getNumber() {
        return messages.number(member.who().number());
    }

    /** {@return the outcome for the member, as text} */
    public String getOutcome() {
        return messages.status(member.status());
    }

    /** {@return the name of the {@link org.gavel.audit.AuditStatus}, for styles} */
    public String getOutcomeName() {
        return member.status().name();
    }

    /** {@return why it failed, as text; empty when it did not} */
    public String getWhy() {
        return member.why() == null ? "" : messages.why(member.why());
    }
}
