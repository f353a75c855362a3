package org.gavel.audit;

import org.gavel.audit.ChainReport.Finding;

/** Follows one chain from its first line on and stops at the first broken one. */
final class ChainWalk {

    private final AuditSeal seal;
    private final String fingerprint;
    private long lines;
    private long number;
    private String hash = "";
    private boolean otherKey;
    private Finding finding = Finding.INTACT;
    private long broken;

    /** @param fingerprint of the key in the seal */
    ChainWalk(AuditSeal seal, String fingerprint) {
        this.seal = seal;
        this.fingerprint = fingerprint;
    }

    /** Looks at the next line. */
    void take(AuditLine line) {
        lines++;
        boolean holds = seal.holds(hash, line);
        if (otherKey) {
            settle(holds);
        } else if (line.number() > number + 1) {
            end(Finding.MISSING, number + 1);
        } else if (holds && line.number() == number + 1) {
            number = line.number();
            hash = line.hash();
        } else if (line.number() == 1 && tellsOfAnotherKey(line)) {
            otherKey = true;
            hash = line.hash();
        } else {
            end(Finding.CHANGED, line.number());
        }
    }

    boolean isOver() {
        return finding != Finding.INTACT;
    }

    /** The number of the last line that holds. */
    long number() {
        return number;
    }

    /** @param atLeast the number up to which lines must be there; 0 when nobody knows */
    ChainReport report(String chain, boolean own, long atLeast) {
        if (otherKey && !isOver()) {
            end(Finding.OTHER_KEY, 1);
        }
        if (!isOver() && number < atLeast) {
            end(Finding.CUT, number + 1);
        }
        return new ChainReport(chain, own, lines, finding, isOver() ? broken : number);
    }

    /** The first line names another key, but anybody may have written that into it: the second one tells. */
    private void settle(boolean secondHolds) {
        end(secondHolds ? Finding.CHANGED : Finding.OTHER_KEY, 1);
    }

    private void end(Finding what, long where) {
        finding = what;
        broken = where;
    }

    private boolean tellsOfAnotherKey(AuditLine first) {
        var details = AuditDetail.of(first.detail()).details();
        String told = details == null ? null : details.get(AuditTrail.KEY_DETAIL);
        return told != null && !told.equals(fingerprint);
    }
}
