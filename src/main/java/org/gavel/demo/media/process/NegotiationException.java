package org.gavel.demo.media.process;

/** A description of a session was not taken or could not be made. */
final class NegotiationException extends Exception {

    private static final long serialVersionUID = 1;

    NegotiationException(String why) {
        super(why);
    }
}
