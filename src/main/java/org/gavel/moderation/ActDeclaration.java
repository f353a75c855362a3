package org.gavel.moderation;

import java.util.EnumSet;
import java.util.Set;
import org.gavel.account.Permission;
import org.gavel.conference.Effect;
import org.gavel.conference.MemberState;

/** How {@link Act} says what an act is. Nothing changes it any more once its act is made. */
final class ActDeclaration {

    final String wire;
    final Permission permission;
    final boolean onRoom;
    final Set<MemberState> needs = EnumSet.noneOf(MemberState.class);
    String verb;
    Effect effect;
    ActQuestion asks;
    boolean onlyByApi;
    String icon;
    String key;
    boolean inRow;
    ActPlace others;

    private ActDeclaration(String wire, Permission permission, boolean onRoom) {
        this.wire = wire;
        this.permission = permission;
        this.onRoom = onRoom;
        this.verb = wire;
    }

    /** An act on members, of this name. The switch calls its command the same unless {@link #verb} says otherwise. */
    static ActDeclaration member(String wire, Permission permission) {
        return new ActDeclaration(wire, permission, false);
    }

    /** An act on the room. */
    static ActDeclaration room(String wire, Permission permission) {
        return new ActDeclaration(wire, permission, true);
    }

    /** How the switch calls its command. */
    ActDeclaration verb(String name) {
        verb = name;
        return this;
    }

    /** The row proves it by this state, and it is offered to those who are in the other one. */
    ActDeclaration turns(MemberState state, boolean on) {
        effect = new Effect.Turns(state, on);
        return this;
    }

    /** It sets a level, and the page asks which. */
    ActDeclaration level(Effect.Loudness what) {
        effect = new Effect.Level(what);
        asks = ActQuestion.LEVELS;
        return this;
    }

    /** The member is gone after it, and the page asks first. */
    ActDeclaration removes() {
        effect = new Effect.Gone();
        asks = ActQuestion.REASON;
        return this;
    }

    /** The room is locked after it, or open. */
    ActDeclaration locks(boolean on) {
        effect = new Effect.Locks(on);
        return this;
    }

    /** Nothing comes of it for members who are not in this state. */
    ActDeclaration needs(MemberState state) {
        needs.add(state);
        return this;
    }

    /** The control channel does not know its command. */
    ActDeclaration onlyByApi() {
        onlyByApi = true;
        return this;
    }

    ActDeclaration icon(String symbol) {
        icon = symbol;
        return this;
    }

    /** As {@code KeyboardEvent.key} names it, in small letters. */
    ActDeclaration key(String name) {
        key = name;
        return this;
    }

    /** Each row has a button for it. */
    ActDeclaration inRow() {
        inRow = true;
        return this;
    }

    /** It is offered on all but moderators too. */
    ActDeclaration others(ActPlace place) {
        others = place;
        return this;
    }
}
