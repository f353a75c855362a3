package org.gavel.json;

/**
 * A text from outside that is not the JSON it should be. Its message tells what is wrong and repeats none of the text.
 */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception that the readers of JSON throw.
     *
     * @param message what is wrong; repeats nothing of the text beyond what the parser says
     * @param cause what the parser or the binding threw, or {@code null}
     */
    public MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
