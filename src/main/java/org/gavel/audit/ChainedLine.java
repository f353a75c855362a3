package org.gavel.audit;

import org.gavel.json.JsonBinding;
import org.gavel.json.MalformedJsonException;
import org.gavel.store.LineCodec;

/**
 * A line in the journal.
 *
 * @param previous the hash of the line before, with which a line can be checked alone; empty for the first line
 * @param line the line with its hash
 */
public record ChainedLine(String previous, AuditLine line) {

    /** Writes a line as JSON and reads it back. */
    static final class Codec implements LineCodec<ChainedLine> {

        @Override
        public String line(ChainedLine event) {
            return JsonBinding.terse(event);
        }

        @Override
        public ChainedLine event(String line) {
            try {
                ChainedLine chained = JsonBinding.read(line, ChainedLine.class);
                if (chained == null
                        || chained.previous() == null
                        || chained.line() == null
                        || chained.line().hash() == null) {
                    throw new IllegalArgumentException("no line of the audit");
                }
                return chained;
            } catch (MalformedJsonException e) {
                throw new IllegalArgumentException("no line of the audit", e);
            }
        }
    }
}
