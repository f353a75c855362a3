package org.gavel.roster;

/**
 * What {@code json_list} tells about a member and the rows of a stock switch lack ({@code docs/protocol.md} §8.4). Each
 * component is {@code null} until the switch has told it.
 *
 * @param moderator whether the member has the conference's moderator flag
 * @param gain how loud the room hears the member, -4…4
 * @param volume how loud the member hears the room, -4…4
 */
public record MemberExtras(Boolean moderator, Integer gain, Integer volume) {

    /** The switch has told nothing yet. */
    public static final MemberExtras UNKNOWN = new MemberExtras(null, null, null);
}
