package org.gavel.moderation.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.conference.CommandForm;
import org.gavel.conference.Effect;
import org.gavel.conference.MemberState;

/** The properties of one {@link Act}, set by a chain of calls. Nothing changes them once the act is made. */
final class ActDeclaration {

    final String wire;
    final Permission permission;
    final boolean onRoom;
    final Set<MemberState> needs = EnumSet.noneOf(MemberState.class);
    String verb;
    Effect effect;
    Act.Question asks;
    ActValue value;
    ActValue entered;
    List<String> words = List.of();
    List<String> then = List.of();
    Act.When when;
    boolean toggles;
    boolean single;
    boolean inBar;
    CommandForm form = CommandForm.EITHER;
    String icon;
    String key;
    boolean inRow;
    Act.Place others;

    private ActDeclaration(String wire, Permission permission, boolean onRoom) {
        this.wire = wire;
        this.permission = permission;
        this.onRoom = onRoom;
        this.verb = wire;
    }

    /** Declares an act on members. Its command has the same name unless {@link #verb} sets another one. */
    static ActDeclaration member(String wire, Permission permission) {
        return new ActDeclaration(wire, permission, false);
    }

    /** Declares an act on the room. */
    static ActDeclaration room(String wire, Permission permission) {
        return new ActDeclaration(wire, permission, true);
    }

    /** Sets the name of the command at the switch. */
    ActDeclaration verb(String name) {
        verb = name;
        return this;
    }

    /** Sets the words of the command that follow its target. */
    ActDeclaration with(String... fixed) {
        words = List.of(fixed);
        return this;
    }

    /** The act needs a value, for which the page asks. It is the last word of the command. */
    ActDeclaration asks(ActValue wanted) {
        value = wanted;
        entered = wanted;
        asks = Act.Question.VALUE;
        return this;
    }

    /** The act is on a file of the switch, which Gavel finds. Its path is the last word of the command. */
    ActDeclaration on(ActValue file) {
        value = file;
        return this;
    }

    /** The act gives the first canvas a layout, which the page offers. The canvas is the last word of the command. */
    ActDeclaration arranges() {
        value = ActValue.LAYOUT;
        entered = ActValue.LAYOUT;
        asks = Act.Question.LAYOUT;
        effect = new Effect.Arranged();
        return last("1");
    }

    /** Sets the words of the command that follow its value. */
    ActDeclaration last(String... words) {
        then = List.of(words);
        return this;
    }

    /** The act calls a number, for which the page asks. The last word of the command is the dial string. */
    ActDeclaration calls() {
        asks(ActValue.EXTENSION);
        value = ActValue.CALL;
        effect = new Effect.Called();
        return this;
    }

    /** The room's list of recordings tells the effect. */
    ActDeclaration listed() {
        effect = new Effect.Listed();
        return this;
    }

    /** Pages offer the act while the room is in this state. */
    ActDeclaration when(Act.When state) {
        when = state;
        return this;
    }

    /** The command undoes itself when it is sent again. Gavel sends it only to members whose row shows the opposite. */
    ActDeclaration toggles() {
        toggles = true;
        return this;
    }

    /** The act makes sense for one member at a time. */
    ActDeclaration single() {
        single = true;
        return this;
    }

    /** Gives the act on the room a button beside the room's title. Otherwise the room's menu has it. */
    ActDeclaration inBar() {
        inBar = true;
        return this;
    }

    /** Only the switch's answer tells the effect. */
    ActDeclaration answered() {
        return answered("");
    }

    /** Only the switch's answer tells the effect; it has this form instead of {@code +OK}. */
    ActDeclaration answered(String also) {
        effect = new Effect.Answered(also);
        return this;
    }

    /** The row shows the effect as this state. Pages offer the act for members who are in the opposite state. */
    ActDeclaration turns(MemberState state, boolean on) {
        effect = new Effect.Turns(state, on);
        return this;
    }

    /** The act sets a level, for which the page asks. */
    ActDeclaration level(Effect.Loudness what) {
        effect = new Effect.Level(what);
        value = ActValue.LEVEL;
        entered = ActValue.LEVEL;
        asks = Act.Question.LEVELS;
        return this;
    }

    /** The act ends the member's call, and the page asks before it. */
    ActDeclaration kicks() {
        effect = new Effect.Gone(true);
        asks = Act.Question.REASON;
        return this;
    }

    /** The act sends the member's call elsewhere, for which the page asks. */
    ActDeclaration transfers(ActValue where) {
        effect = new Effect.Gone(false);
        return asks(where);
    }

    /** The act locks the room, or unlocks it. */
    ActDeclaration locks(boolean on) {
        effect = new Effect.Locks(on);
        return this;
    }

    /** The act has no effect on members who are not in this state. */
    ActDeclaration needs(MemberState state) {
        needs.add(state);
        return this;
    }

    /** The control channel does not know the command ({@code docs/protocol.md} §8.3). */
    ActDeclaration onlyByApi() {
        form = CommandForm.API;
        return this;
    }

    /** The control channel does not know the command, whose last word is the member ({@code docs/protocol.md} §8.4). */
    ActDeclaration memberLast() {
        form = CommandForm.API_MEMBER_LAST;
        return this;
    }

    /** The conference API does not know the command, which sends a member to an extension. */
    ActDeclaration onlyByControl() {
        form = CommandForm.CONTROL_EXTENSION;
        return this;
    }

    ActDeclaration icon(String symbol) {
        icon = symbol;
        return this;
    }

    /** Sets the key, as {@code KeyboardEvent.key} names it, in lower case. */
    ActDeclaration key(String name) {
        key = name;
        return this;
    }

    /** Gives each row a button for the act. */
    ActDeclaration inRow() {
        inRow = true;
        return this;
    }

    /** Offers the act on all members but moderators too. */
    ActDeclaration others(Act.Place place) {
        others = place;
        return this;
    }
}
