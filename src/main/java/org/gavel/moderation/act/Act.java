package org.gavel.moderation.act;

import static org.gavel.moderation.act.ActDeclaration.member;
import static org.gavel.moderation.act.ActDeclaration.room;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;
import org.gavel.conference.MemberState;
import org.gavel.conference.Target;

/**
 * The acts of moderators. Everything about an act but its words is declared here. Menus, toolbars, keys, the audit, the
 * check of permissions, {@code docs/acts.md} and the tests of acts read these declarations. The words are in both
 * message bundles, under keys that contain the act's name; {@code EachActHasItsMessagesTest} finds the missing ones.
 *
 * <p>Menus and toolbars show the acts in this order. Menus show dangerous acts apart, at the end; toolbars move the
 * last acts into a menu when there is no space. An act's name is part of {@code docs/push.md} and is stored in the
 * audit.
 */
public enum Act {
    /** Keeps the room from hearing members. */
    MUTE(member("mute", Permission.MUTE)
            .turns(MemberState.MUTED, true)
            .icon("mic-off")
            .key("m")
            .inRow()
            .others(Place.BAR)),
    /** Lets the room hear members again. */
    UNMUTE(member("unmute", Permission.MUTE)
            .turns(MemberState.MUTED, false)
            .icon("mic")
            .key("m")
            .inRow()
            .others(Place.MENU)),
    /** Keeps members from hearing the room. */
    DEAF(member("deaf", Permission.DEAF)
            .turns(MemberState.DEAF, true)
            .icon("ear-off")
            .key("d")
            .inRow()
            .others(Place.MENU)),
    /** Lets members hear the room again. */
    UNDEAF(member("undeaf", Permission.DEAF)
            .turns(MemberState.DEAF, false)
            .icon("ear")
            .key("d")
            .inRow()
            .others(Place.MENU)),
    /** Sets how loud the room hears members. */
    GAIN(member("gain", Permission.LEVELS)
            .verb("volume_in")
            .level(Effect.Loudness.GAIN)
            .icon("gain")),
    /** Sets how loud members hear the room. */
    VOLUME(member("volume", Permission.LEVELS)
            .verb("volume_out")
            .level(Effect.Loudness.VOLUME)
            .icon("gain")),
    /** Ends members' calls to the room. */
    KICK(member("kick", Permission.KICK).removes().icon("kick").key("delete").others(Place.MENU)),
    /** Keeps the room from seeing members. */
    VMUTE(member("vmute", Permission.VIDEO)
            .turns(MemberState.VIDEO_MUTED, true)
            .needs(MemberState.VIDEO)
            .icon("video-off")
            .key("v")),
    /** Lets the room see members again. */
    UNVMUTE(member("unvmute", Permission.VIDEO)
            .turns(MemberState.VIDEO_MUTED, false)
            .needs(MemberState.VIDEO)
            .icon("video")
            .key("v")),
    /** Holds members. */
    HOLD(member("hold", Permission.HOLD)
            .turns(MemberState.HELD, true)
            .onlyByApi()
            .icon("hold")
            .key("h")),
    /** Takes members off hold. */
    UNHOLD(member("unhold", Permission.HOLD)
            .turns(MemberState.HELD, false)
            .onlyByApi()
            .icon("phone")
            .key("h")),
    /** Keeps further callers out of the room. */
    LOCK(room("lock", Permission.LOCK).locks(true).onlyByApi().icon("lock")),
    /** Lets further callers into the room again. */
    UNLOCK(room("unlock", Permission.LOCK).locks(false).onlyByApi().icon("unlock"));

    private final ActDeclaration declared;

    Act(ActDeclaration declared) {
        this.declared = declared;
    }

    /**
     * Returns the act's name in messages to pages ({@code docs/push.md}), in the audit and in message keys.
     *
     * @return a word in lower-case letters
     */
    public String wire() {
        return declared.wire;
    }

    /**
     * Returns the name of the act's command at the switch ({@code docs/protocol.md} §8.3, §8.4).
     *
     * @return such as {@code mute} or {@code volume_in}
     */
    public String verb() {
        return declared.verb;
    }

    /**
     * Finds an act by its name.
     *
     * @param wire a name as {@link #wire} returns it; any other text finds nothing
     * @return empty where no act has that name
     */
    public static Optional<Act> ofWire(String wire) {
        return Arrays.stream(values()).filter(act -> act.wire().equals(wire)).findFirst();
    }

    /**
     * Returns the permission that the act needs.
     *
     * @return needed in addition to {@link Permission#SEE}
     */
    public Permission permission() {
        return declared.permission;
    }

    /**
     * Tells whether the act changes the room.
     *
     * @return false for an act on members
     */
    public boolean onRoom() {
        return declared.onRoom;
    }

    /**
     * Tells whether only the conference API knows the act's command ({@code docs/protocol.md} §8.3).
     *
     * @return false where the control channel knows it too
     */
    public boolean onlyByApi() {
        return declared.onlyByApi;
    }

    /**
     * Returns the effect that shows that the act has happened.
     *
     * @return never {@code null}
     */
    public Effect effect() {
        return declared.effect;
    }

    /**
     * Tells whether the act sets a level.
     *
     * @return true where a request must have one
     */
    public boolean needsLevel() {
        return effect() instanceof Effect.Level;
    }

    /**
     * Returns the states without which the act has no effect on a member.
     *
     * @return empty for most acts
     */
    public Set<MemberState> needs() {
        return declared.needs;
    }

    /**
     * Tells whether a member is in all states that the act needs. It does not matter whether the act would change the
     * member.
     *
     * @param member as the row shows them
     * @return false where the act has no effect on the member
     */
    public boolean fits(Member member) {
        return needs().stream().allMatch(state -> state.of(member));
    }

    /**
     * Returns what the page asks the moderator before it sends the act.
     *
     * @return empty where the act is sent at once
     */
    public Optional<Question> asks() {
        return Optional.ofNullable(declared.asks);
    }

    /**
     * Returns the act's symbol.
     *
     * @return an id in {@code img/icons.svg}
     */
    public String icon() {
        return declared.icon;
    }

    /**
     * Returns the key that runs the act while the roster has the focus.
     *
     * @return as {@code KeyboardEvent.key} names it, in lower case; acts that undo each other share one; empty where
     *     there is none
     */
    public Optional<String> key() {
        return Optional.ofNullable(declared.key);
    }

    /**
     * Tells whether each row has a button for the act.
     *
     * @return false where only the row's menu has it
     */
    public boolean inRow() {
        return declared.inRow;
    }

    /**
     * Returns where the page offers the act on all members but moderators.
     *
     * @return empty where it does not offer that
     */
    public Optional<Place> others() {
        return Optional.ofNullable(declared.others);
    }

    /**
     * Tells whether the act cannot be undone. Pages show such acts apart and ask before they send them.
     *
     * @return true for a kick
     */
    public boolean isDangerous() {
        return effect() instanceof Effect.Gone;
    }

    /**
     * Finds the act that undoes this one.
     *
     * @return the act with the opposite effect; empty where there is none
     */
    public Optional<Act> opposite() {
        return effect().undone()
                .flatMap(undone -> Arrays.stream(values())
                        .filter(act -> act.effect().equals(undone))
                        .findFirst());
    }

    /**
     * Makes the act's command.
     *
     * @param target on whom the command acts
     * @param level from {@value ConferenceCommand#LOWEST_LEVEL} to {@value ConferenceCommand#HIGHEST_LEVEL}; 0 for an
     *     act that sets none
     * @return the command for the switch
     * @throws IllegalArgumentException for a level outside that range, and for members as the target of an act on the
     *     room or the other way round
     */
    public ConferenceCommand command(Target target, int level) {
        if (level < ConferenceCommand.LOWEST_LEVEL || level > ConferenceCommand.HIGHEST_LEVEL) {
            throw new IllegalArgumentException("a level is from -4 to 4");
        }
        List<String> values = needsLevel() ? List.of(Integer.toString(level)) : List.of();
        return new ConferenceCommand(verb(), target, values, effect(), !onlyByApi());
    }

    /** What a page asks before it sends an act. Menus show all acts that ask for levels as one entry. */
    public enum Question {
        /** Asks for confirmation and for a reason. */
        REASON,
        /** Asks for gain and volume. */
        LEVELS
    }

    /** Where a page offers an act on all members but moderators. */
    public enum Place {
        /** A button beside the room's title. */
        BAR,
        /** The menu of the room. */
        MENU
    }
}
