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
 * What a moderator can do: everything about an act is declared here, but its words. Menus, toolbars, keys, the audit, the check of the
 * permission, {@code docs/acts.md} and the tests that take each act through its course follow from it. Its words stand in both bundles of
 * messages under keys that hold its name; {@code EachActHasItsMessagesTest} tells which are missing.
 *
 * <p>The order is that of the menus, where what is dangerous stands apart at the end, and of the toolbars, where the last ones go into a
 * menu first when there is no room. The name is part of {@code docs/push.md} and stands in the audit for ever.
 */
public enum Act {
    /** Keeps the room from hearing members. */
    MUTE(member("mute", Permission.MUTE)
            .turns(MemberState.MUTED, true)
            .icon("mic-off")
            .key("m")
            .inRow()
            .others(ActPlace.BAR)),
    /** Lets the room hear members again. */
    UNMUTE(member("unmute", Permission.MUTE)
            .turns(MemberState.MUTED, false)
            .icon("mic")
            .key("m")
            .inRow()
            .others(ActPlace.MENU)),
    /** Keeps members from hearing the room. */
    DEAF(member("deaf", Permission.DEAF)
            .turns(MemberState.DEAF, true)
            .icon("ear-off")
            .key("d")
            .inRow()
            .others(ActPlace.MENU)),
    /** Lets members hear the room again. */
    UNDEAF(member("undeaf", Permission.DEAF)
            .turns(MemberState.DEAF, false)
            .icon("ear")
            .key("d")
            .inRow()
            .others(ActPlace.MENU)),
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
    KICK(member("kick", Permission.KICK).removes().icon("put-out").key("delete").others(ActPlace.MENU)),
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
     * Tells its name on the wire to the page, in the audit and in the keys of its words.
     *
     * @return a word of small letters
     */
    public String wire() {
        return declared.wire;
    }

    /**
     * Tells how the switch calls its command ({@code docs/protocol.md} §8.3, §8.4).
     *
     * @return mostly its name on the wire
     */
    public String verb() {
        return declared.verb;
    }

    /**
     * Finds an act by its name.
     *
     * @param wire as of {@link #wire}
     * @return nothing where there is none of that name
     */
    public static Optional<Act> ofWire(String wire) {
        return Arrays.stream(values()).filter(act -> act.wire().equals(wire)).findFirst();
    }

    /**
     * Tells what one must be permitted to do it.
     *
     * @return beside {@link Permission#SEE}
     */
    public Permission permission() {
        return declared.permission;
    }

    /**
     * Tells whether it changes the room and no member.
     *
     * @return false for those on members
     */
    public boolean onRoom() {
        return declared.onRoom;
    }

    /**
     * Tells whether only the conference API knows its command ({@code docs/protocol.md} §8.3).
     *
     * @return false where the control channel knows it too
     */
    public boolean onlyByApi() {
        return declared.onlyByApi;
    }

    /**
     * Tells what proves that it has happened.
     *
     * @return its effect
     */
    public Effect effect() {
        return declared.effect;
    }

    /**
     * Tells whether it sets a level.
     *
     * @return whether a request must hold one
     */
    public boolean needsLevel() {
        return effect() instanceof Effect.Level;
    }

    /**
     * Tells what a member must have for it, whatever it turns.
     *
     * @return mostly nothing
     */
    public Set<MemberState> needs() {
        return declared.needs;
    }

    /**
     * Tells whether a member has what it needs. A member who is in that state already still fits: to make it so again does no harm.
     *
     * @param member as the row tells them
     * @return false where nothing can come of it
     */
    public boolean fits(Member member) {
        return needs().stream().allMatch(state -> state.of(member));
    }

    /**
     * Tells what the page asks first; what asks for nothing is done at once.
     *
     * @return the dialog that comes before it
     */
    public Optional<ActQuestion> asks() {
        return Optional.ofNullable(declared.asks);
    }

    /**
     * Tells its symbol.
     *
     * @return a name of {@code img/icons.svg}
     */
    public String icon() {
        return declared.icon;
    }

    /**
     * Tells the key that does it while the list of members has the focus.
     *
     * @return as {@code KeyboardEvent.key} names it, in small letters; acts that undo each other share one
     */
    public Optional<String> key() {
        return Optional.ofNullable(declared.key);
    }

    /**
     * Tells whether each row has a button for it.
     *
     * @return false where it is only in the row's menu
     */
    public boolean inRow() {
        return declared.inRow;
    }

    /**
     * Tells where the page offers it on all but moderators.
     *
     * @return nothing where it does not
     */
    public Optional<ActPlace> others() {
        return Optional.ofNullable(declared.others);
    }

    /**
     * Tells whether it cannot be undone: it stands apart and asks first.
     *
     * @return whether it is shown as dangerous
     */
    public boolean isDangerous() {
        return effect() instanceof Effect.Gone;
    }

    /**
     * Finds the act that undoes it.
     *
     * @return the one that turns the same to the other side, if there is one
     */
    public Optional<Act> opposite() {
        return effect().undone()
                .flatMap(undone -> Arrays.stream(values())
                        .filter(act -> act.effect().equals(undone))
                        .findFirst());
    }

    /**
     * Makes its command.
     *
     * @param target on whom
     * @param level from {@value ConferenceCommand#LOWEST_LEVEL} to {@value ConferenceCommand#HIGHEST_LEVEL}; of no matter where it sets none
     * @return the command for the switch
     * @throws IllegalArgumentException for another level, and for a target that it cannot have
     */
    public ConferenceCommand command(Target target, int level) {
        if (level < ConferenceCommand.LOWEST_LEVEL || level > ConferenceCommand.HIGHEST_LEVEL) {
            throw new IllegalArgumentException("a level is from -4 to 4");
        }
        List<String> values = needsLevel() ? List.of(Integer.toString(level)) : List.of();
        return new ConferenceCommand(verb(), target, values, effect(), !onlyByApi());
    }
}
