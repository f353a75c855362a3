package org.gavel.audit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.gavel.conference.SearchText;

/** By what a line of the audit is found beside its own words: those words folded ({@link SearchText}). */
@Entity
@Table(name = "audit_search")
@IdClass(AuditLineId.class)
@Cacheable(false)
class AuditSearchEntity {

    /** A letter may become several when it is folded. */
    private static final int ACTOR = 1_024;

    @Id
    @Column(nullable = false, updatable = false, length = 36)
    private String chain;

    @Id
    @Column(name = "seq", nullable = false, updatable = false)
    private long number;

    @Column(nullable = false, updatable = false, length = ACTOR)
    private String actor;

    @Column(nullable = false, updatable = false, columnDefinition = "text")
    private String folded;

    protected AuditSearchEntity() {}

    AuditSearchEntity(AuditLine line) {
        this.chain = line.chain();
        this.number = line.number();
        this.actor = AuditText.fit(folded(line.actorName()), ACTOR);
        this.folded = AuditText.fit(
                String.join("\n", actor, folded(line.subject()), folded(line.detail())), Integer.MAX_VALUE);
    }

    /** What came of an act is found by its act. */
    static boolean isSearched(AuditLine line) {
        return !AuditKind.OUTCOME.name().equals(line.kind());
    }

    /** As it is looked for, too. */
    static String folded(String text) {
        return text == null ? "" : SearchText.numbersJoined(SearchText.folded(text));
    }
}
