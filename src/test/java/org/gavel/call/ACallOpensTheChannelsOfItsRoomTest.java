package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Set;
import org.gavel.json.JsonText;
import org.gavel.moderation.link.Capability;
import org.gavel.moderation.link.OwnMember;
import org.gavel.moderation.room.LiveRoom;
import org.junit.jupiter.api.Test;

/** A moderator gets the room's channels from the switch while their call is in the room ({@code docs/protocol.md} §4.4, §6). */
class ACallOpensTheChannelsOfItsRoomTest {

    private static final Set<String> CHANNELS = Set.of(CallStage.ROOM.liveArrayChannel(), CallStage.ROOM.modChannel());

    private final CallStage stage = new CallStage();
    private final LiveRoom room = stage.rooms.open(CallStage.ROOM).orElseThrow();
    private final CallId id = stage.joined();

    private void told(String action) {
        JsonObject data = JsonText.object()
                .add("callID", id.text())
                .add("action", "conference-liveArray-" + action)
                .add("laChannel", CallStage.ROOM.liveArrayChannel())
                .add("laName", CallStage.ROOM.name())
                .add("role", "moderator")
                .add("conferenceMemberID", "203")
                .build();
        stage.line()
                .event(JsonText.object()
                        .add("pvtData", data)
                        .add("eventChannel", "s")
                        .add("eventType", "channelPvtData")
                        .build());
    }

    @Test
    void withoutAnyPermissionOfTheirOwnTheyModerateTheRoomThatTheyAreIn() {
        assertThat(room.access(stage.link).view()).isEqualTo(Capability.REFUSED);

        stage.line().mayHave.addAll(CHANNELS);
        told("join");

        assertThat(room.access(stage.link).view()).isEqualTo(Capability.GRANTED);
        assertThat(room.access(stage.link).control()).isEqualTo(Capability.GRANTED);
        assertThat(stage.line().subscribed).containsAll(CHANNELS);
        assertThat(stage.link.self(CallStage.ROOM)).contains(new OwnMember(id.text(), 203));
    }

    @Test
    void leavingUnsubscribesThoughTheSwitchWouldGoOnSending() {
        stage.line().mayHave.addAll(CHANNELS);
        told("join");
        stage.line().mayHave.clear();
        told("part");

        assertThat(room.access(stage.link).view()).isEqualTo(Capability.REFUSED);
        assertThat(stage.line().subscribed).doesNotContainAnyElementsOf(CHANNELS);
        assertThat(stage.link.self(CallStage.ROOM)).isEmpty();
    }

    @Test
    void aModeratorWithPermissionSeesTheRoomAfterLeaving() {
        stage.line().mayHave.addAll(CHANNELS);
        told("join");
        told("part");

        assertThat(room.access(stage.link).view()).isEqualTo(Capability.GRANTED);
        assertThat(stage.line().subscribed).containsAll(CHANNELS);
    }

    @Test
    void anUnknownRoomBecomesKnown() {
        stage.line().mayHave.addAll(CHANNELS);
        told("join");

        assertThat(stage.rooms.find(CallStage.ROOM)).isPresent();
    }
}
