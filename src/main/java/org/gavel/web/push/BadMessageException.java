package org.gavel.web.push;

/** A page sent a message that breaks the rules of {@code docs/push.md}. */
final class BadMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key the key in {@code messages.properties} that tells the page what is wrong */
    BadMessageException(String key) {
        super(key);
    }
}
