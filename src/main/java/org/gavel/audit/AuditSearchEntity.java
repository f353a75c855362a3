package org.gavel.audit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.gavel.conference.SearchText;
import org.gavel.conference.StorableText;

/** The folded text of a line, in which the search finds words in any spelling ({@link SearchText}). */
@Entity
@Table(name = "audit_search")
@IdClass(AuditLineId.class)
@Cacheable(false)
class AuditSearchEntity {

    /** Wider than the actor's name, because folding can turn one letter into several. */
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
        this.actor = StorableText.bounded(folded(line.actorName()), ACTOR);
        this.folded = StorableText.bounded(
                String.join("\n", actor, folded(line.subject()), folded(line.detail())), Integer.MAX_VALUE);
    }

    /** Returns whether a line is searched. An outcome is not, because it is found with its action. */
    static boolean isSearched(AuditLine line) {
        return !AuditKind.OUTCOME.name().equals(line.kind());
    }

    /** Folds a text for this entity, and for the search in it; {@code null} becomes empty. */
    static String folded(String text) {
        return text == null ? "" : SearchText.numbersJoined(SearchText.folded(text));
    }
}
