package org.gavel.audit;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a line: chain and number. */
class AuditLineId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String chain;
    private long number;

    protected AuditLineId() {}

    AuditLineId(String chain, long number) {
        this.chain = chain;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditLineId id && id.number == number && Objects.equals(id.chain, chain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chain, number);
    }
}
