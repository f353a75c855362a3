package org.gavel.roster;

/**
 * What the rows of a stock switch lack and {@code json_list} has ({@code docs/protocol.md} §8.4); each {@code null} as long as
 * the switch has not told it.
 *
 * @param moderator whether the member carries the conference's moderator flag
 * @param gain how much the conference amplifies what the member says, -4…4
 * @param volume how much it amplifies what the member hears, -4…4
 */
public record MemberExtras(Boolean moderator, Integer gain, Integer volume) {

    /** Nothing told yet. */
    public static final MemberExtras UNKNOWN = new MemberExtras(null, null, null);
}
