package org.gavel.ledger;

/**
 * Everything that a line of the audit can tell was done, by the name that it has there for ever; but acts on rooms and members, which
 * {@code moderation.Act} lists. What was only tried may have another name: the address of a page. Filter and words follow both lists.
 */
public enum AuditWhat {
    CALL("call"),
    CALL_ANSWER("call.answer"),
    CALL_HANGUP("call.hangup"),
    CALL_HOLD("call.hold"),
    CALL_DIGITS("call.dtmf"),
    CALL_TRANSFER("call.transfer"),
    CALL_REPLACE("call.replace"),
    CALL_UPDATE("call.update"),
    CALL_TAKE("call.take"),
    SIGN_IN("sign-in"),
    SIGN_OUT("sign-out"),
    /** The server started. */
    START("start"),
    /** Counts refusals that have no line of their own. */
    REFUSALS("refusals"),
    ACCOUNT_ADD("account.add"),
    ACCOUNT_CHANGE("account.change"),
    ACCOUNT_PASSWORD("account.password"),
    ROLE_ADD("role.add"),
    ROLE_CHANGE("role.change"),
    ROLE_REMOVE("role.remove"),
    ROOM_ADD("room.add"),
    ROOM_CHANGE("room.change"),
    ROOM_REMOVE("room.remove"),
    SWITCH_ADD("switch.add"),
    SWITCH_CHANGE("switch.change"),
    SWITCH_REMOVE("switch.remove"),
    SWITCH_USE("switch.use"),
    /** Nothing is changed by it: only who may not is in the audit. */
    SWITCH_PROBE("switch.probe"),
    SETTINGS_CHANGE("settings.change");

    private final String wire;

    AuditWhat(String wire) {
        this.wire = wire;
    }

    /** As it stands in the database, in addresses and in the keys of words. */
    public String wire() {
        return wire;
    }
}
