package org.gavel.store;

/**
 * An event as one line of text, for the journal.
 *
 * @param <E> the type of the events
 */
public interface LineCodec<E> {

    /**
     * {@return the event as text without a line break}
     *
     * @param event never {@code null}
     */
    String line(E event);

    /**
     * {@return the event that {@link #line} wrote}
     *
     * @param line a line of the journal; after a crash perhaps a torn one
     * @throws IllegalArgumentException when the line is none of ours
     */
    E event(String line);
}
