package org.gavel.call;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.ConferenceId;

/** A request of a page about a call. Its constructor checks it, so that no other text reaches the switch. */
public sealed interface CallRequest {

    /** The numbers that can be dialled: 1 to 100 characters. */
    Pattern NUMBER = Pattern.compile("[0-9A-Za-z+*#._@-]{1,100}");
    /** The DTMF digits that can be sent in one request: 1 to 32. */
    Pattern DIGITS = Pattern.compile("[0-9A-D*#]{1,32}");

    /** {@return the id of the call that the request is about} */
    CallId call();

    /** {@return the request's name in the audit} */
    AuditWhat what();

    /**
     * A new call.
     *
     * @param call the new call's id, which the page chose
     * @param offer the browser's offer
     * @param number the number to dial, as {@link #NUMBER} has it
     * @param name the other side's name until the switch tells one; may be empty
     * @param room the conference to join, or {@code null} for any number
     * @param kind what kind of call it is
     * @param of the main call that a screen or canvas belongs to; {@code null} for a main call
     * @param canvas the number of the canvas to watch, from 0; of no matter for other kinds
     * @param wishes the media settings that the page wants
     */
    record Dial(
            CallId call,
            Sdp offer,
            String number,
            String name,
            ConferenceId room,
            CallKind kind,
            CallId of,
            int canvas,
            Wishes wishes)
            implements CallRequest {

        /**
         * Refuses a number, a main call or a canvas that the switch cannot take.
         *
         * @param call the new call's id, which the page chose
         * @param offer the browser's offer
         * @param number must match {@link #NUMBER}
         * @param name the other side's name until the switch tells one; may be empty
         * @param room the conference to join, or {@code null} for any number
         * @param kind what kind of call it is
         * @param of must be {@code null} for a main call, and for no other
         * @param canvas must be 0 or more
         * @param wishes the media settings that the page wants
         * @throws IllegalArgumentException when one of these conditions does not hold
         */
        public Dial {
            require(NUMBER.matcher(number).matches());
            require((kind == CallKind.MAIN) == (of == null));
            require(canvas >= 0);
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL;
        }
    }

    /**
     * The media settings that a page wants. The switch decides what is empty or {@code null}.
     *
     * @param in bandwidth to the browser in kbit/s
     * @param out bandwidth from the browser in kbit/s
     * @param echo whether the switch cancels echo
     * @param noise whether it suppresses noise
     * @param gain whether it controls gain
     */
    record Wishes(OptionalInt in, OptionalInt out, Boolean echo, Boolean noise, Boolean gain) {

        /** The switch decides everything. */
        public static final Wishes NONE = new Wishes(OptionalInt.empty(), OptionalInt.empty(), null, null, null);
    }

    /**
     * Answers an incoming call, or the offer by which a call that goes on is attached again.
     *
     * @param call the call
     * @param answer the browser's answer
     */
    record Answer(CallId call, Sdp answer) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_ANSWER;
        }
    }

    /**
     * Ends a call.
     *
     * @param call the call
     * @param how how it is ended
     */
    record HangUp(CallId call, How how) implements CallRequest {

        /** How a call is ended. */
        public enum How {
            /** Hung up, or cancelled before it was answered. */
            HANGUP,
            /** An incoming call, rejected. */
            REJECT,
            /** An incoming call, rejected because the moderator is busy. */
            BUSY
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_HANGUP;
        }
    }

    /**
     * Holds a call or takes it off hold.
     *
     * @param call the call
     * @param on true to hold it, false to take it off hold
     */
    record Hold(CallId call, boolean on) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_HOLD;
        }
    }

    /**
     * Sends digits in a call.
     *
     * @param call the call
     * @param digits as {@link #DIGITS} has them
     */
    record Digits(CallId call, String digits) implements CallRequest {

        /**
         * Refuses texts that are no digits.
         *
         * @param call the call
         * @param digits must match {@link #DIGITS}
         * @throws IllegalArgumentException when it does not match
         */
        public Digits {
            require(DIGITS.matcher(digits).matches());
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_DIGITS;
        }
    }

    /**
     * Transfers the other side to a number.
     *
     * @param call the call
     * @param to the number, as {@link #NUMBER} has it
     */
    record Transfer(CallId call, String to) implements CallRequest {

        /**
         * Refuses texts that are no number.
         *
         * @param call the call
         * @param to must match {@link #NUMBER}
         * @throws IllegalArgumentException when it does not match
         */
        public Transfer {
            require(NUMBER.matcher(to).matches());
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_TRANSFER;
        }
    }

    /**
     * Connects the other sides of two calls with each other (an attended transfer).
     *
     * @param call the first call
     * @param other the second call
     */
    record Replace(CallId call, CallId other) implements CallRequest {

        /**
         * Refuses a call that would be connected with itself.
         *
         * @param call the first call
         * @param other must differ from {@code call}
         * @throws IllegalArgumentException when both are the same
         */
        public Replace {
            require(!call.equals(other));
        }

        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_REPLACE;
        }
    }

    /**
     * Renegotiates a call's media.
     *
     * @param call the call
     * @param offer the browser's new offer
     */
    record Update(CallId call, Sdp offer) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_UPDATE;
        }
    }

    /**
     * Takes a call over to the page that asks.
     *
     * @param call the call
     * @param live whether the page still has the call's media, because only its socket was lost
     */
    record Take(CallId call, boolean live) implements CallRequest {
        @Override
        public AuditWhat what() {
            return AuditWhat.CALL_TAKE;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("a request about a call that cannot be meant");
        }
    }
}
