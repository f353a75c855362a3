package org.gavel.demo.modverto;

import java.util.Arrays;
import java.util.Optional;

/** Why a call ended, with the codes of the real switch ({@code docs/protocol.md} §5.5). */
enum HangupCause {
    NONE(0),
    UNALLOCATED_NUMBER(1),
    NO_ROUTE_DESTINATION(3),
    NORMAL_CLEARING(16),
    USER_BUSY(17),
    NO_USER_RESPONSE(18),
    NO_ANSWER(19),
    SUBSCRIBER_ABSENT(20),
    CALL_REJECTED(21),
    DESTINATION_OUT_OF_ORDER(27),
    INVALID_NUMBER_FORMAT(28),
    NORMAL_UNSPECIFIED(31),
    NORMAL_TEMPORARY_FAILURE(41),
    BEARERCAPABILITY_NOTAUTH(57),
    BEARERCAPABILITY_NOTAVAIL(58),
    INCOMPATIBLE_DESTINATION(88),
    INVALID_MSG_UNSPECIFIED(95),
    RECOVERY_ON_TIMER_EXPIRE(102),
    ORIGINATOR_CANCEL(487),
    LOSE_RACE(502),
    USER_NOT_REGISTERED(806);

    final int code;

    HangupCause(int code) {
        this.code = code;
    }

    /**
     * {@return the cause that a client gives; {@code NORMAL_CLEARING} when it is unknown}
     *
     * @param name the cause's name, which wins over the code; may be empty
     * @param code the cause's code
     */
    static HangupCause of(Optional<String> name, int code) {
        return Arrays.stream(values())
                .filter(cause -> name.map(cause.name()::equalsIgnoreCase).orElse(cause.code == code))
                .findFirst()
                .orElse(NORMAL_CLEARING);
    }

    /** {@return the fields {@code causeCode} and {@code cause} as JSON text without braces} */
    String fields() {
        return "\"causeCode\":" + code + ",\"cause\":\"" + name() + "\"";
    }
}
