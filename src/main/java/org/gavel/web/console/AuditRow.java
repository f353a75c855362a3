package org.gavel.web.console;

import java.util.Map;
import org.gavel.ledger.AuditItem;
import org.gavel.ledger.AuditLine;
import org.gavel.ledger.AuditStatus;

/** One row of the audit's table, ready to be shown. */
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
    private final AuditWords words;

    AuditRow(AuditItem item, AuditWords words) {
        this.item = item;
        this.words = words;
    }

    AuditItem item() {
        return item;
    }

    /** By which the line is found again, also in an address. */
    public String getPlace() {
        return item.place().text();
    }

    public String getTime() {
        return words.time(line().at());
    }

    /** For machines. */
    public String getInstant() {
        return line().at().toString();
    }

    /** Empty when nobody was signed in. */
    public String getActor() {
        return AuditWords.plain(line().actorName());
    }

    public String getActorId() {
        return AuditWords.plain(line().actorId());
    }

    public String getWhat() {
        return words.what(line());
    }

    public String getKind() {
        return words.kind(line().kind());
    }

    public String getSubject() {
        return item.subject(words::number, words::text);
    }

    public int getSubjects() {
        return line().subjects();
    }

    public String getRoom() {
        return line().room() == null ? "" : AuditWords.plain(line().room());
    }

    public String getAddress() {
        return AuditWords.plain(line().address());
    }

    public String getOutcome() {
        return words.status(item.status());
    }

    public String getOutcomeName() {
        return item.status().name();
    }

    public String getIcon() {
        return ICONS.get(item.status());
    }

    private AuditLine line() {
        return item.line();
    }
}
