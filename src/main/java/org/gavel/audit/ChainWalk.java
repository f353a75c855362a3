package org.gavel.audit;

import org.gavel.audit.ChainReport.Finding;

/** Checks one chain line by line from its first one, and stops at the first broken line. */
final class ChainWalk {

    private final AuditSeal seal;
    private final String fingerprint;
    private long lines;
    private long number;
    private String hash = "";
    private boolean otherKey;
    private Finding finding = Finding.INTACT;
    private long broken;

    /** @param fingerprint the fingerprint of the seal's key */
    ChainWalk(AuditSeal seal, String fingerprint) {
        this.seal = seal;
        this.fingerprint = fingerprint;
    }

    /** Checks the next line. */
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

    /** Returns the number of the last line that is not broken. */
    long number() {
        return number;
    }

    /** @param atLeast the number up to which lines must exist; 0 when that is not known */
    ChainReport report(String chain, boolean own, long atLeast) {
        if (otherKey && !isOver()) {
            end(Finding.OTHER_KEY, 1);
        }
        if (!isOver() && number < atLeast) {
            end(Finding.CUT, number + 1);
        }
        return new ChainReport(chain, own, lines, finding, isOver() ? broken : number);
    }

    /** Decides by the second line: the first one names another key, but it may have been changed to say so. */
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
