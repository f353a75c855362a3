package org.gavel.store;

/** An event as one line of text, for the journal. */
public interface LineCodec<E> {

    /** The event as text without a line break. */
    String line(E event);

    /**
     * The event that {@link #line} wrote.
     *
     * @throws IllegalArgumentException when the line is none of ours
     */
    E event(String line);
}
