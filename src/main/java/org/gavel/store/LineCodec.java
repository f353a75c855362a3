package org.gavel.store;

/**
 * Writes an event as one line of text for the journal, and reads it back.
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
     * @param line a line of the journal, without its line break; after a crash it may be incomplete
     * @throws IllegalArgumentException when {@link #line} cannot have written it
     */
    E event(String line);
}
