package org.gavel.store;

/** Words as journal lines; a word that begins with {@code ?} cannot be read. */
final class TextCodec implements LineCodec<String> {

    @Override
    public String line(String event) {
        return event;
    }

    @Override
    public String event(String line) {
        if (line.startsWith("?")) {
            throw new IllegalArgumentException("unreadable");
        }
        return line;
    }
}
