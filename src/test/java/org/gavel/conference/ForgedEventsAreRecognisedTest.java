package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gavel.json.JsonText;
import org.gavel.livearray.LiveArrayEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that a client sent in the switch's name are recognised, and those of other arrays and channels are left alone. */
class ForgedEventsAreRecognisedTest {

    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");
    private static final LiveArrayReader READER = new LiveArrayReader(ROOM);
    private static final String DATA =
            "\"data\":{\"action\":\"del\",\"name\":\"3000-seven.local\"," + "\"hashKey\":\"k\",\"wireSerno\":7}";

    @ParameterizedTest
    @ValueSource(strings = {"\"userid\":\"1010@seven.local\"", "\"fromDisplay\":\"x\"", "\"localBroadcast\":true"})
    void eachMarkGivesAForgeryAway(String mark) {
        JsonObject roster = params(ROOM.liveArrayChannel(), DATA + "," + mark);
        JsonObject response = params(ROOM.modChannel(), "\"data\":{\"action\":\"response\"}," + mark);
        JsonObject lock = params(
                MaintenanceEvent.CHANNEL,
                "\"data\":{\"Action\":\"lock\",\"Conference-Name\":\"3000-seven.local\"}," + mark);

        assertThat(READER.read(roster)).isInstanceOf(ChannelReading.Forged.class);
        assertThat(ControlResponse.read(ROOM, response)).isInstanceOf(ChannelReading.Forged.class);
        assertThat(MaintenanceEvent.read(lock)).isInstanceOf(ChannelReading.Forged.class);
    }

    @Test
    void withoutAMarkItIsGenuine() {
        assertThat(READER.read(params(ROOM.liveArrayChannel(), DATA)))
                .isEqualTo(new ChannelReading.Genuine<>(new LiveArrayEvent.Delete<Member>(7, "k")));
    }

    /** A bootstrap of another client under a wrong name clears that name on this channel (docs/protocol.md §7.1). */
    @Test
    void otherNamesOnOurChannelAreIgnored() {
        String clear = "\"data\":{\"action\":\"clear\",\"name\":\"other\",\"wireSerno\":-1}";

        assertThat(READER.read(params(ROOM.liveArrayChannel(), clear))).isInstanceOf(ChannelReading.Ignored.class);
    }

    @Test
    void otherChannelsAreIgnored() {
        assertThat(READER.read(params("conference-liveArray.3001-seven.local@seven.local", DATA)))
                .isInstanceOf(ChannelReading.Ignored.class);
    }

    @Test
    void aReflectedBootstrapRequestIsIgnored() {
        JsonObject reflected =
                params(ROOM.liveArrayChannel(), "\"userid\":\"admin\",\"data\":" + READER.bootstrapRequest());

        assertThat(READER.read(reflected)).isInstanceOf(ChannelReading.Ignored.class);
    }

    @Test
    void aHideHasNoNameAndUsesUpItsSerial() {
        assertThat(READER.read(params(ROOM.liveArrayChannel(), "\"data\":{\"action\":\"hide\",\"wireSerno\":8}")))
                .isEqualTo(new ChannelReading.Genuine<>(new LiveArrayEvent.Other<Member>(8, "hide")));
    }

    @Test
    void aRowEventWithoutAKeyStillUsesUpItsSerial() {
        assertThat(READER.read(params(
                        ROOM.liveArrayChannel(),
                        "\"data\":{\"action\":\"add\",\"name\":\"3000-seven.local\",\"wireSerno\":9,\"data\":[]}")))
                .isEqualTo(new ChannelReading.Genuine<>(new LiveArrayEvent.Other<Member>(9, "add")));
    }

    private static JsonObject params(String channel, String fields) {
        return JsonText.readObject("{\"eventChannel\":\"" + channel + "\"," + fields + "}");
    }
}
