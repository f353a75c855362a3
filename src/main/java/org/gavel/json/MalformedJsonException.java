package org.gavel.json;

/** A text from outside that is not the JSON it should be. Its message tells what is wrong and repeats none of the text. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
