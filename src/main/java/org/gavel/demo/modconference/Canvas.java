package org.gavel.demo.modconference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.gavel.demo.modconference.Layout.Place;

/**
 * The one canvas of a room: which layout is on it, who is on which layer, and who has the video floor. A room without
 * video has none, and all of this does nothing. Guarded by the {@link RunningConference}.
 */
final class Canvas {

    private final RunningConference room;
    private final boolean present;
    private final Deque<RoomMember> cameras = new ArrayDeque<>();
    private String group = "grid";
    private Layout layout = Layouts.layout("1x1").orElseThrow();
    private RoomMember floor;

    Canvas(RunningConference room) {
        this.room = room;
        this.present = room.profile().canvas();
    }

    /** A member has come: one with a picture gets the floor if nobody has it, and a layer. */
    void enter(RoomMember member) {
        if (present && member.sendsPicture()) {
            cameras.addFirst(member);
            if (floor == null) {
                floor = member;
                member.picture.floor = true;
            }
            arrange();
        }
    }

    /** A member is about to go: its picture goes first, and with it the video floor, which shows in its row. */
    void exit(RoomMember member) {
        if (!cameras.remove(member)) {
            return;
        }
        member.picture.layer = MemberVideo.NO_LAYER;
        member.picture.floor = false;
        member.picture.floorLocked = false;
        room.show(member);
        if (floor == member) {
            floor = cameras.stream()
                    .filter(each -> !each.picture.muted)
                    .findFirst()
                    .orElse(null);
        }
        if (floor != null) {
            floor.picture.floor = true;
        }
    }

    Optional<RoomMember> floor() {
        return Optional.ofNullable(floor);
    }

    /** Gives the video floor to a member; both rows are sent, the new holder's first. */
    void giveFloor(RoomMember member, boolean locked) {
        RoomMember before = floor;
        floor = member;
        member.picture.floor = true;
        member.picture.floorLocked = locked;
        room.show(member);
        if (before != null && before != member) {
            before.picture.floor = false;
            before.picture.floorLocked = false;
            room.show(before);
        }
    }

    /** Chooses a layout, or a group when the name begins with {@code group:}; false when there is none of the name. */
    boolean use(String name) {
        boolean isGroup = name.startsWith("group:");
        String wanted = isGroup ? name.substring("group:".length()) : null;
        Optional<Layout> found = isGroup ? Layouts.ofGroup(wanted, pictures()) : Layouts.layout(name);
        found.ifPresent(chosen -> {
            group = wanted;
            layout = chosen;
        });
        return found.isPresent();
    }

    /** Puts a chosen layout on the canvas: tells it, and places everybody anew. */
    void apply() {
        if (present) {
            announce(0);
            placeAnew();
        }
    }

    /** Places those who came, takes off those who went, and changes the layout where its group asks for another. */
    void arrange() {
        if (!present) {
            return;
        }
        takeOff();
        Layout before = layout;
        if (group != null) {
            layout = Layouts.ofGroup(group, pictures()).orElse(before);
        }
        if (layout.equals(before)) {
            fill();
        } else {
            apply();
        }
    }

    private int pictures() {
        return (int) cameras.stream().filter(member -> !member.picture.muted).count();
    }

    private void takeOff() {
        for (RoomMember member : cameras) {
            if (member.picture.muted && member.picture.layer != MemberVideo.NO_LAYER) {
                member.picture.layer = MemberVideo.NO_LAYER;
                room.show(member);
            }
        }
    }

    private void placeAnew() {
        cameras.forEach(member -> member.picture.layer = MemberVideo.NO_LAYER);
        fill();
    }

    private void fill() {
        boolean[] taken = new boolean[layout.places().size()];
        cameras.stream()
                .filter(member -> member.picture.layer != MemberVideo.NO_LAYER)
                .forEach(member -> taken[member.picture.layer] = true);
        for (RoomMember member : cameras) {
            if (member.picture.layer == MemberVideo.NO_LAYER && !member.picture.muted) {
                member.picture.layer = layerFor(member, taken);
                if (member.picture.layer != MemberVideo.NO_LAYER) {
                    room.show(member);
                }
            }
        }
    }

    private int layerFor(RoomMember member, boolean[] taken) {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i] && suits(layout.places().get(i), member)) {
                taken[i] = true;
                return i;
            }
        }
        return MemberVideo.NO_LAYER;
    }

    private boolean suits(Place place, RoomMember member) {
        if (place.reservation() != null) {
            return place.reservation().equals(member.picture.reservationId);
        }
        return !place.floor() || floor == null || floor == member;
    }

    /** Moves a member to a layer; the member who was there goes to where this one was. Returns the layer, from 0. */
    int move(RoomMember member, int wanted) {
        int layer = Math.min(Math.max(wanted, 0), layout.places().size() - 1);
        int before = member.picture.layer;
        if (layer == before) {
            return layer;
        }
        member.picture.layer = MemberVideo.NO_LAYER;
        room.show(member);
        Optional<RoomMember> other =
                cameras.stream().filter(each -> each.picture.layer == layer).findFirst();
        member.picture.layer = layer;
        room.show(member);
        other.ifPresent(moved -> {
            moved.picture.layer = before;
            room.show(moved);
        });
        return layer;
    }

    /** Sends the layout to all subscribers of the room's info channel. */
    void announce() {
        announce(used());
    }

    private int used() {
        return (int) cameras.stream().filter(each -> each.picture.visible()).count();
    }

    /** A layout that has just been applied counts its layers as unused. */
    private void announce(int used) {
        if (present && room.house().subscriptions().wanted(room.channel("conference-info"))) {
            room.publish("conference-info", "eventData", CanvasText.layoutInfo(layout, used));
        }
    }

    /** What {@code canvasInfo} answers: the canvas, with the layer of one member if one was asked for. */
    String info(Optional<RoomMember> asked) {
        boolean onLayer =
                asked.map(one -> one.hasPicture() && one.picture.visible()).orElse(true);
        if (!present || !onLayer) {
            return "[]";
        }
        String layer = asked.map(one -> ",\"layerID\":" + one.picture.layer).orElse("");
        return "[" + CanvasText.summary(layout, used()) + layer + "}]";
    }
}
