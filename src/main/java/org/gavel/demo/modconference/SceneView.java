package org.gavel.demo.modconference;

import java.util.Comparator;
import java.util.List;
import org.gavel.demo.media.RoomScene;
import org.gavel.demo.media.RoomScene.Person;

/** Chooses the members of whom something is heard or seen in a room: those with calls, those who talk, then those with a camera. */
final class SceneView {

    private static final int MOST = 24;

    private SceneView() {}

    static RoomScene of(RunningConference room) {
        synchronized (room) {
            List<Person> people = room.newestFirst().stream()
                    .sorted(Comparator.comparingInt(SceneView::rank).thenComparingInt(member -> member.id))
                    .limit(MOST)
                    .map(member -> person(room, member))
                    .toList();
            return new RoomScene(room.name(), people, room.size());
        }
    }

    private static int rank(RoomMember member) {
        if (!callId(member).isEmpty()) {
            return 0;
        }
        if (member.talking) {
            return 1;
        }
        return visible(member) ? 2 : 3;
    }

    private static Person person(RunningConference room, RoomMember member) {
        return new Person(
                member.id,
                member.displayName(),
                callId(member),
                member.talking && !member.muted,
                member.muted || member.hold,
                member.deaf || member.hold,
                visible(member),
                room.hasFloor(member));
    }

    private static boolean visible(RoomMember member) {
        return member.sendsPicture() && !member.picture.muted;
    }

    private static String callId(RoomMember member) {
        return member.leg instanceof MemberLeg.Simulated ? "" : member.uuid;
    }
}
