package org.gavel.audit;

/**
 * Lists what can be recorded in the audit, by the name that is stored and never changes. Actions on rooms and members
 * are listed in {@code moderation.act.Act}. A refused attempt can have another name, the address of a page. The filter
 * and the messages of the audit follow both lists.
 */
public enum AuditWhat {
    /** A person called a room or a number. */
    CALL("call"),
    /** A person answered a call. */
    CALL_ANSWER("call.answer"),
    /** A person ended a call. */
    CALL_HANGUP("call.hangup"),
    /** A person held a call or took it back. */
    CALL_HOLD("call.hold"),
    /** A person sent digits in a call. */
    CALL_DIGITS("call.dtmf"),
    /** A person transferred a call to another number. */
    CALL_TRANSFER("call.transfer"),
    /** A person connected two calls with each other. */
    CALL_REPLACE("call.replace"),
    /** A person changed a call's media. */
    CALL_UPDATE("call.update"),
    /** A person took a call over to another page. */
    CALL_TAKE("call.take"),
    /** A person signed in, or tried to. */
    SIGN_IN("sign-in"),
    /** A session ended. */
    SIGN_OUT("sign-out"),
    /** The server started. */
    START("start"),
    /** A number of refusals that have no line of their own. */
    REFUSALS("refusals"),
    /** An administrator added an account. */
    ACCOUNT_ADD("account.add"),
    /** An administrator changed an account. */
    ACCOUNT_CHANGE("account.change"),
    /** A person or an administrator set a password. */
    ACCOUNT_PASSWORD("account.password"),
    /** An administrator added a role. */
    ROLE_ADD("role.add"),
    /** An administrator changed a role. */
    ROLE_CHANGE("role.change"),
    /** An administrator removed a role. */
    ROLE_REMOVE("role.remove"),
    /** An administrator named a room. */
    ROOM_ADD("room.add"),
    /** An administrator changed a room's name. */
    ROOM_CHANGE("room.change"),
    /** An administrator removed a room's name. */
    ROOM_REMOVE("room.remove"),
    /** An administrator added a switch. */
    SWITCH_ADD("switch.add"),
    /** An administrator changed a switch. */
    SWITCH_CHANGE("switch.change"),
    /** An administrator removed a switch. */
    SWITCH_REMOVE("switch.remove"),
    /** An administrator chose the switch in use. */
    SWITCH_USE("switch.use"),
    /** An administrator tested a switch. That changes nothing, so only refusals are recorded. */
    SWITCH_PROBE("switch.probe"),
    /** An administrator changed settings. */
    SETTINGS_CHANGE("settings.change");

    private final String wire;

    AuditWhat(String wire) {
        this.wire = wire;
    }

    /** {@return its name in the database, in addresses and in the keys of messages} */
    public String wire() {
        return wire;
    }
}
