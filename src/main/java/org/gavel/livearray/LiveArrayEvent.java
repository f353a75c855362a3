package org.gavel.livearray;

import java.util.List;
import java.util.Objects;

/**
 * What the switch says of a LiveArray ({@code docs/protocol.md} §7.3), its rows already read.
 *
 * @param <R> the row; immutable, compared with {@code equals}
 */
public sealed interface LiveArrayEvent<R> {

    /** The serial of {@link Boot} and {@link Clear}, and of any event that came without one. */
    long NO_SERIAL = -1;

    /** The serial number of the wire, or {@link #NO_SERIAL}. */
    default long serial() {
        return NO_SERIAL;
    }

    /** The whole array, in order. */
    record Boot<R>(List<Keyed<R>> rows) implements LiveArrayEvent<R> {
        public Boot {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row came.
     *
     * @param index where the switch would put it; a hint ({@code docs/protocol.md} §7.5), -1 when absent
     */
    record Add<R>(long serial, String key, R row, int index) implements LiveArrayEvent<R> {}

    /** A row is now this. */
    record Modify<R>(long serial, String key, R row) implements LiveArrayEvent<R> {}

    /** A row went. */
    record Delete<R>(long serial, String key) implements LiveArrayEvent<R> {}

    /** The array ended, or a stranger asked for one that does not exist. */
    record Clear<R>() implements LiveArrayEvent<R> {}

    /** Anything that changes no row and yet uses up a serial, such as {@code hide}. */
    record Other<R>(long serial, String action) implements LiveArrayEvent<R> {}

    /** A row under its key. */
    record Keyed<R>(String key, R row) {
        public Keyed {
            Objects.requireNonNull(key);
            Objects.requireNonNull(row);
        }
    }
}
