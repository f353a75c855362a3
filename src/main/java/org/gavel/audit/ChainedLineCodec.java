package org.gavel.audit;

import org.gavel.json.JsonBinding;
import org.gavel.json.MalformedJsonException;
import org.gavel.store.LineCodec;

/** Lines of the audit as lines of its journal. */
final class ChainedLineCodec implements LineCodec<ChainedLine> {

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
