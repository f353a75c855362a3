package org.gavel.moderation.act;

import static org.gavel.moderation.act.ActDeclaration.member;
import static org.gavel.moderation.act.ActDeclaration.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.conference.CommandForm;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Effect;
import org.gavel.conference.Member;
import org.gavel.conference.MemberState;
import org.gavel.conference.Target;

/**
 * The acts of moderators. Everything about an act but its words is declared here. Menus, toolbars, keys, the audit, the
 * check of permissions, {@code docs/control.md} and the tests of acts read these declarations. The words are in both
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
    KICK(member("kick", Permission.KICK).kicks().icon("kick").key("delete").others(Place.MENU)),
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
    /** Gives a member the video floor, whoever talks. */
    VFLOOR(member("vfloor", Permission.FLOOR)
            .verb("vid-floor")
            .with("force")
            .turns(MemberState.VIDEO_FLOOR_LOCKED, true)
            .toggles()
            .single()
            .needs(MemberState.VIDEO)
            .icon("pin")
            .key("f")),
    /** Lets the video floor follow the talkers again. */
    UNVFLOOR(member("unvfloor", Permission.FLOOR)
            .verb("vid-floor")
            .with("force")
            .turns(MemberState.VIDEO_FLOOR_LOCKED, false)
            .toggles()
            .single()
            .needs(MemberState.VIDEO)
            .icon("pin-off")
            .key("f")),
    /** Gives a member the audio floor, where nobody has it. */
    FLOOR(member("floor", Permission.FLOOR)
            .turns(MemberState.FLOOR, true)
            .toggles()
            .single()
            .onlyByApi()
            .icon("floor")),
    /** Takes the audio floor from a member. */
    UNFLOOR(member("unfloor", Permission.FLOOR)
            .verb("floor")
            .turns(MemberState.FLOOR, false)
            .toggles()
            .single()
            .onlyByApi()
            .icon("floor-off")),
    /** Keeps members from seeing the room. */
    BLIND(member("blind", Permission.VIDEO)
            .verb("vblind")
            .answered()
            .onlyByApi()
            .icon("hide")),
    /** Lets members see the room again. */
    UNBLIND(member("unblind", Permission.VIDEO)
            .verb("unvblind")
            .answered()
            .onlyByApi()
            .icon("show")),
    /** Sets the energy above which members count as talking. */
    ENERGY(member("energy", Permission.LEVELS)
            .asks(ActValue.ENERGY)
            .answered("Energy \\d+ = -?\\d+")
            .onlyByApi()
            .icon("talking")),
    /** Lets the switch find the energy above which members count as talking, up to a limit; 0 for no longer. */
    AUTOENERGY(member("autoenergy", Permission.LEVELS)
            .verb("auto-energy")
            .asks(ActValue.ENERGY)
            .answered("\\d+ = Auto-Energy: -?\\d+ Energy: -?\\d+")
            .onlyByApi()
            .icon("talking")),
    /** Lets the switch bring members to one loudness. */
    AGC(member("agc", Permission.LEVELS)
            .asks(ActValue.LOUDNESS)
            .answered("Agc \\d+ = \\d+")
            .onlyByApi()
            .icon("gain")),
    /** Sends tones to members. */
    TONES(member("tones", Permission.TONES)
            .verb("dtmf")
            .asks(ActValue.TONES)
            .answered()
            .onlyByApi()
            .icon("keypad")),
    /** Sends members to another conference of the switch. */
    TRANSFERCONFERENCE(member("transferConference", Permission.DIAL)
            .verb("transfer")
            .transfers(ActValue.CONFERENCE)
            .memberLast()
            .icon("transfer")),
    /** Sends members to an extension, by the switch's dialplan. */
    TRANSFEREXTENSION(member("transferExtension", Permission.DIAL)
            .verb("transfer")
            .transfers(ActValue.EXTENSION)
            .onlyByControl()
            .icon("transfer")),
    /** Keeps further callers out of the room. */
    LOCK(room("lock", Permission.LOCK).locks(true).onlyByApi().icon("lock").inBar()),
    /** Lets further callers into the room again. */
    UNLOCK(room("unlock", Permission.LOCK)
            .locks(false)
            .onlyByApi()
            .icon("unlock")
            .inBar()),
    /** Lets the switch call somebody into the room. */
    DIALIN(room("dialIn", Permission.DIAL).verb("bgdial").calls().onlyByApi().icon("phone")),
    /** Gives the room's canvas another layout. */
    LAYOUT(room("layout", Permission.LAYOUT).verb("vid-layout").arranges().icon("screen")),
    /** Begins to record the room into a file on the switch, which Gavel names. */
    RECORDSTART(room("recordStart", Permission.RECORD)
            .verb("recording")
            .with("start")
            .on(ActValue.RECORDING)
            .listed()
            .when(When.NOT_RECORDING)
            .icon("record")),
    /** Writes nothing into the room's recordings until they are resumed. */
    RECORDPAUSE(room("recordPause", Permission.RECORD)
            .verb("recording")
            .with("pause")
            .on(ActValue.RECORDING)
            .answered()
            .when(When.RECORDING_RUNS)
            .icon("pause")),
    /** Goes on with the room's paused recordings. */
    RECORDRESUME(room("recordResume", Permission.RECORD)
            .verb("recording")
            .with("resume")
            .on(ActValue.RECORDING)
            .answered()
            .when(When.RECORDING_PAUSED)
            .icon("record")),
    /** Ends all recordings of the room. */
    RECORDSTOP(room("recordStop", Permission.RECORD)
            .verb("recording")
            .with("stop", "all")
            .answered()
            .when(When.RECORDING)
            .icon("stop")),
    /** Writes the picture of the room's canvas into a file on the switch, which Gavel names. */
    SNAPSHOT(room("snapshot", Permission.RECORD)
            .verb("vid-write-png")
            .on(ActValue.SNAPSHOT)
            .last("all")
            .answered()
            .icon("video")),
    /** Lets the video floor of the room follow the talkers, whoever has it. */
    CLEARVFLOOR(room("clearvfloor", Permission.FLOOR)
            .verb("clear-vid-floor")
            .answered()
            .onlyByApi()
            .icon("pin-off")),
    /** Sets the PIN that callers must enter. */
    PIN(room("pin", Permission.ENTRY).asks(ActValue.PIN).answered().onlyByApi().icon("key")),
    /** Lets callers in without a PIN. */
    NOPIN(room("nopin", Permission.ENTRY).answered().onlyByApi().icon("unlock")),
    /** Limits the number of members. The switch answers with the former limit. */
    MAXMEMBERS(room("maxmembers", Permission.ENTRY)
            .verb("set")
            .with("max_members")
            .asks(ActValue.MEMBERS)
            .answered("\\d+")
            .onlyByApi()
            .icon("members")),
    /** Plays a sound when somebody joins. */
    ENTERSOUND(room("entersound", Permission.ENTRY)
            .verb("enter_sound")
            .with("on")
            .answered("OK \\S+ enter sounds on .*")
            .onlyByApi()
            .icon("bell")),
    /** Plays no sound when somebody joins. */
    NOENTERSOUND(room("noentersound", Permission.ENTRY)
            .verb("enter_sound")
            .with("off")
            .answered("OK \\S+ enter sounds off .*")
            .onlyByApi()
            .icon("bell-off")),
    /** Plays a sound when somebody leaves. */
    EXITSOUND(room("exitsound", Permission.ENTRY)
            .verb("exit_sound")
            .with("on")
            .answered("OK \\S+ exit sounds on .*")
            .onlyByApi()
            .icon("bell")),
    /** Plays no sound when somebody leaves. */
    NOEXITSOUND(room("noexitsound", Permission.ENTRY)
            .verb("exit_sound")
            .with("off")
            .answered("OK \\S+ exit sounds off .*")
            .onlyByApi()
            .icon("bell-off")),
    /** Plays music to a member who is alone in the room. */
    MOH(room("moh", Permission.ENTRY).with("on").answered().onlyByApi().icon("music")),
    /** Plays no music to a member who is alone in the room. */
    NOMOH(room("nomoh", Permission.ENTRY)
            .verb("moh")
            .with("off")
            .answered()
            .onlyByApi()
            .icon("music-off"));

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
     * Returns the rooms for which the act needs its permission.
     *
     * @param room the room of the act
     * @return the room; {@code null} for all rooms, because the act calls or reaches others
     */
    public ConferenceId scope(ConferenceId room) {
        return permission() == Permission.DIAL ? null : room;
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
     * Returns the form of the act's command ({@code docs/protocol.md} §8.3, §8.4).
     *
     * @return tells which roads know it
     */
    public CommandForm form() {
        return declared.form;
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
     * Tells whether the act sets a gain or a volume.
     *
     * @return false for all others, also for those that need another value
     */
    public boolean needsLevel() {
        return effect() instanceof Effect.Level;
    }

    /**
     * Returns the value that the act's command needs.
     *
     * @return empty where the command has none
     */
    public Optional<ActValue> value() {
        return Optional.ofNullable(declared.value);
    }

    /**
     * Returns the value that a moderator enters.
     *
     * @return empty where a request must have none, because the command has none or Gavel finds it
     */
    public Optional<ActValue> entered() {
        return Optional.ofNullable(declared.entered);
    }

    /**
     * Tells whether a text is what a moderator can enter for the act.
     *
     * @param text what a moderator entered; empty where they entered nothing; hostile text
     * @return whether it has the shape of {@link #entered}; for an act without that, whether it is empty
     */
    public boolean accepts(String text) {
        return entered().map(shape -> shape.takes(text)).orElse(text.isEmpty());
    }

    /**
     * Tells whether Gavel finds the value of the act's command: a file of the switch, or a dial string.
     *
     * @return false where the command has what the moderator entered
     */
    public boolean findsValue() {
        return declared.value != declared.entered;
    }

    /**
     * Returns the state of the room in which pages offer the act.
     *
     * @return empty where they always offer it
     */
    public Optional<When> when() {
        return Optional.ofNullable(declared.when);
    }

    /**
     * Tells whether the act's command undoes itself when it is sent again ({@code docs/protocol.md} §8.3).
     *
     * @return true where the command may be sent only to members whose row does not show the effect yet
     */
    public boolean toggles() {
        return declared.toggles;
    }

    /**
     * Tells whether the act is for one member at a time.
     *
     * @return false where a request can name several members
     */
    public boolean single() {
        return declared.single;
    }

    /**
     * Tells whether an act on the room has a button beside the room's title.
     *
     * @return false where the room's menu has it, and for an act on members
     */
    public boolean inBar() {
        return declared.inBar;
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
     * @return true for a kick and for a transfer
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
     * @param value what the command needs ({@link #value}); empty for a command that needs none
     * @return the command for the switch
     * @throws IllegalArgumentException for a value of another shape, and for members as the target of an act on the
     *     room or the other way round
     */
    public ConferenceCommand command(Target target, String value) {
        if (!value().map(shape -> shape.takes(value)).orElse(value.isEmpty())) {
            throw new IllegalArgumentException("not a value of the command of the act " + wire());
        }
        if (target instanceof Target.Room != onRoom()) {
            throw new IllegalArgumentException("an act on members needs members, one on the room has none");
        }
        List<String> values = new ArrayList<>(declared.words);
        if (!value.isEmpty()) {
            values.add(value);
        }
        values.addAll(declared.then);
        return new ConferenceCommand(verb(), target, values, effect(), form());
    }

    /** A state of the room in which pages offer an act. They offer it too while they do not know the state. */
    public enum When {
        /** Nothing is recorded. */
        NOT_RECORDING,
        /** The room has a recording. */
        RECORDING,
        /** A recording is not paused. */
        RECORDING_RUNS,
        /** A recording is paused. */
        RECORDING_PAUSED
    }

    /** What a page asks before it sends an act. Menus show all acts that ask for levels as one entry. */
    public enum Question {
        /** Asks for confirmation and for a reason. */
        REASON,
        /** Asks for gain and volume. */
        LEVELS,
        /** Asks for the value that the act needs. */
        VALUE,
        /** Asks for one of the layouts that the switch lists. */
        LAYOUT
    }

    /** Where a page offers an act on all members but moderators. */
    public enum Place {
        /** A button beside the room's title. */
        BAR,
        /** The menu of the room. */
        MENU
    }
}
