package org.gavel.demo;

import java.util.List;

/** The rooms that run in the demonstration. The switch knows only their names; the console shows their titles. */
public final class DemonstrationRooms {

    private DemonstrationRooms() {}

    /**
     * Nine rooms of two to a thousand members.
     *
     * @return the rooms in the order of their numbers; the first one is not locked, so that everybody can join it, and some others are
     *     locked, so that this state is shown too
     */
    public static List<RoomPlan> standard() {
        RoomProfile video = RoomProfile.video();
        RoomProfile audio = RoomProfile.audio();
        return List.of(
                new RoomPlan("3000", "Quarterly all-hands", "季度全员大会", 1_000, false, true, video),
                new RoomPlan("3001", "Operations bridge", "运维协调会", 37, false, true, video),
                new RoomPlan("3002", "Board", "董事会", 9, true, false, video),
                new RoomPlan("3010", "Support stand-up", "客服站会", 14, false, false, video),
                new RoomPlan("3011", "Dispatch north", "北区调度", 212, false, true, audio),
                new RoomPlan("3012", "Dispatch south", "南区调度", 188, false, true, audio),
                new RoomPlan("3020", "Hearing 14-B", "14-B 号听证会", 23, true, true, video),
                new RoomPlan("3021", "Interview", "面试", 3, true, false, video),
                new RoomPlan("3099", "Test room", "测试室", 2, false, false, video));
    }
}
