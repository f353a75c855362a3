package org.gavel.livearray;

import java.util.List;
import java.util.Objects;

/**
 * An event of a LiveArray ({@code docs/protocol.md} §7.3), with rows that have been read.
 *
 * @param <R> the type of the rows; immutable, compared with {@code equals}
 */
public sealed interface LiveArrayEvent<R> {

    /** The serial of {@link Boot} and {@link Clear}, and of any event without a serial. */
    long NO_SERIAL = -1;

    /** {@return the event's serial number ({@code docs/protocol.md} §7.4), or {@link #NO_SERIAL}} */
    default long serial() {
        return NO_SERIAL;
    }

    /**
     * The whole array, in order.
     *
     * @param <R> the type of the rows
     * @param rows in the switch's order, each under its key
     */
    record Boot<R>(List<Keyed<R>> rows) implements LiveArrayEvent<R> {
        /**
         * Copies the rows.
         *
         * @param rows in the switch's order, each under its key; copied
         * @throws NullPointerException when {@code rows} is or contains {@code null}
         */
        public Boot {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row came.
     *
     * @param <R> the type of the rows
     * @param serial of the wire, or {@link #NO_SERIAL}
     * @param key the row's key, a channel's uuid
     * @param row the row that came
     * @param index where the switch would put it; a hint ({@code docs/protocol.md} §7.5), -1 when absent
     */
    record Add<R>(long serial, String key, R row, int index) implements LiveArrayEvent<R> {}

    /**
     * A row changed.
     *
     * @param <R> the type of the rows
     * @param serial of the wire, or {@link #NO_SERIAL}
     * @param key the row's key, a channel's uuid
     * @param row what the row is now
     */
    record Modify<R>(long serial, String key, R row) implements LiveArrayEvent<R> {}

    /**
     * A row went.
     *
     * @param <R> the type of the rows
     * @param serial of the wire, or {@link #NO_SERIAL}
     * @param key the row's key, a channel's uuid
     */
    record Delete<R>(long serial, String key) implements LiveArrayEvent<R> {}

    /**
     * The array ended, or somebody requested one that does not exist.
     *
     * @param <R> the type of the rows
     */
    record Clear<R>() implements LiveArrayEvent<R> {}

    /**
     * An event that changes no row and has a serial, such as {@code hide}.
     *
     * @param <R> the type of the rows
     * @param serial of the wire, or {@link #NO_SERIAL}
     * @param action the switch's name of the action; may be empty
     */
    record Other<R>(long serial, String action) implements LiveArrayEvent<R> {}

    /**
     * A row under its key.
     *
     * @param <R> the type of the rows
     * @param key a channel's uuid
     * @param row never {@code null}
     */
    record Keyed<R>(String key, R row) {
        /**
         * Refuses {@code null} in both components.
         *
         * @param key a channel's uuid; never {@code null}
         * @param row never {@code null}
         * @throws NullPointerException when {@code key} or {@code row} is {@code null}
         */
        public Keyed {
            Objects.requireNonNull(key);
            Objects.requireNonNull(row);
        }
    }
}
