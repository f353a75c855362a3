package org.gavel.web.console;

import java.util.Map;
import org.gavel.audit.AuditItem;
import org.gavel.audit.AuditLine;
import org.gavel.audit.AuditStatus;

/** A row of the audit's table. */
public final class AuditRow {

    private static final Map<AuditStatus, String> ICONS = Map.of(
            AuditStatus.DONE, "done",
            AuditStatus.PARTLY, "warning",
            AuditStatus.FAILED, "failed",
            AuditStatus.REFUSED, "hand",
            AuditStatus.UNCONFIRMED, "warning",
            AuditStatus.PENDING, "resync",
            AuditStatus.UNKNOWN, "info");

    private final AuditItem item;
    private final AuditMessages messages;

    AuditRow(AuditItem item, AuditMessages messages) {
        this.item = item;
        this.messages = messages;
    }

    AuditItem item() {
        return item;
    }

    /** {@return the place of the line, which finds it again and fits into an address} */
    public String getPlace() {
        return item.place().text();
    }

    /** {@return when it was done, as text} */
    public String getTime() {
        return messages.time(line().at());
    }

    /** {@return when it was done, in ISO 8601} */
    public String getInstant() {
        return line().at().toString();
    }

    /** {@return the name of the actor} Empty when nobody was signed in. */
    public String getActor() {
        return AuditMessages.plain(line().actorName());
    }

    /** {@return the id of the actor's account; empty when nobody was signed in} */
    public String getActorId() {
        return AuditMessages.plain(line().actorId());
    }

    /** {@return what was done, as text} */
    public String getWhat() {
        return messages.what(line());
    }

    /** {@return the kind of the line, as text} */
    public String getKind() {
        return messages.kind(line().kind());
    }

    /** {@return on whom or what it was done, shortened; empty for nobody} */
    public String getSubject() {
        return item.subject(messages::number, messages::text);
    }

    /** {@return on how many it was done} */
    public int getSubjects() {
        return line().subjects();
    }

    /** {@return the room's conference; empty where it was done in none} */
    public String getRoom() {
        return line().room() == null ? "" : AuditMessages.plain(line().room());
    }

    /** {@return the network address of the actor} */
    public String getAddress() {
        return AuditMessages.plain(line().address());
    }

    /** {@return the outcome, as text} */
    public String getOutcome() {
        return messages.status(item.status());
    }

    /** {@return the name of the {@link AuditStatus}, for styles} */
    public String getOutcomeName() {
        return item.status().name();
    }

    /** {@return the id of the symbol of the outcome in {@code img/icons.svg}} */
    public String getIcon() {
        return ICONS.get(item.status());
    }

    private AuditLine line() {
        return item.line();
    }
}
