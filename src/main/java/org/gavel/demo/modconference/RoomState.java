package org.gavel.demo.modconference;

import java.util.Map;
import java.util.TreeMap;

/** What a room has beside members, and of which rows tell nothing. Guarded by the {@link RunningConference}. */
final class RoomState {

    boolean locked;
    int maxMembers;
    int playing;
    final Map<String, String> variables = new TreeMap<>();

    boolean full(int members) {
        return maxMembers > 0 && members >= maxMembers;
    }
}
