package org.gavel.demo.modconference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.gavel.demo.modconference.Layout.Place;

/**
 * The canvas of a room: its layout, the member on each layer, and the holder of the video floor. In a room without video no method does
 * anything. Guarded by the {@link RunningConference}.
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

    /** Adds a member who joined. A member who sends a picture gets a layer, and the video floor if nobody has it. */
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

    /** Takes the picture and the video floor from a member who is about to leave, and sends their row. */
    void exit(RoomMember member) {
        if (!cameras.remove(member)) {
            return;
        }
        member.picture.layer = RoomMember.Video.NO_LAYER;
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

    /**
     * Gives the video floor to a member and sends both rows, the new holder's first.
     *
     * @param locked whether the floor stays with them until it is released
     */
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

    /**
     * Chooses a layout, or a group of layouts when the name begins with {@code group:}.
     *
     * @return false when there is none of that name
     */
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

    /** Puts the chosen layout on the canvas: sends it to the subscribers and places all members anew. */
    void apply() {
        if (present) {
            announce(0);
            placeAnew();
        }
    }

    /** Places members who came, takes off those who are muted, and changes the layout where its group asks for another. */
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
            if (member.picture.muted && member.picture.layer != RoomMember.Video.NO_LAYER) {
                member.picture.layer = RoomMember.Video.NO_LAYER;
                room.show(member);
            }
        }
    }

    private void placeAnew() {
        cameras.forEach(member -> member.picture.layer = RoomMember.Video.NO_LAYER);
        fill();
    }

    private void fill() {
        boolean[] taken = new boolean[layout.places().size()];
        cameras.stream()
                .filter(member -> member.picture.layer != RoomMember.Video.NO_LAYER)
                .forEach(member -> taken[member.picture.layer] = true);
        for (RoomMember member : cameras) {
            if (member.picture.layer == RoomMember.Video.NO_LAYER && !member.picture.muted) {
                member.picture.layer = layerFor(member, taken);
                if (member.picture.layer != RoomMember.Video.NO_LAYER) {
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
        return RoomMember.Video.NO_LAYER;
    }

    private boolean suits(Place place, RoomMember member) {
        if (place.reservation() != null) {
            return place.reservation().equals(member.picture.reservationId);
        }
        return !place.floor() || floor == null || floor == member;
    }

    /**
     * Moves a member to a layer. The member who was there gets the layer of this one.
     *
     * @param wanted the layer from 0; limited to those of the layout
     * @return the member's layer, from 0
     */
    int move(RoomMember member, int wanted) {
        int layer = Math.min(Math.max(wanted, 0), layout.places().size() - 1);
        int before = member.picture.layer;
        if (layer == before) {
            return layer;
        }
        member.picture.layer = RoomMember.Video.NO_LAYER;
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
        if (present && room.services().subscriptions().wanted(room.channel("conference-info"))) {
            room.publish("conference-info", "eventData", CanvasText.layoutInfo(layout, used));
        }
    }

    /** {@return the answer to {@code canvasInfo} as JSON text: the canvas, with the layer of one member if one was asked for} */
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
