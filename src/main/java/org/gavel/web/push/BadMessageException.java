package org.gavel.web.push;

/** A page sent something that cannot be answered; its message is the key of the text that says so. */
final class BadMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadMessageException(String key) {
        super(key);
    }
}
