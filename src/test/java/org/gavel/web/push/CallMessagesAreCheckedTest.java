package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.gavel.call.CallKind;
import org.gavel.call.CallRequest;
import org.gavel.conference.ConferenceId;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallMessagesAreCheckedTest {

    private static final String ID = "72a3f6d6-101f-45b0-870d-1ee1ab77229c";
    private static final String SDP = "v=0\\r\\nm=audio 9 RTP 0\\r\\n";
    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");
    private static final Optional<CallMessage.ShownRoom> SHOWN =
            Optional.of(new CallMessage.ShownRoom(ROOM, "3000", "Council", null));

    private static JsonObject message(String text) {
        return JsonText.readObject(text.replace('\'', '"').replace("ID", ID).replace("SDP", SDP));
    }

    private static CallRequest read(String text) {
        return CallMessage.request(message(text), SHOWN);
    }

    @Test
    void joiningDialsTheNumberOfTheShownRoom() {
        CallRequest.Dial dial = (CallRequest.Dial)
                read("{'t':'call','call':'ID','sdp':'SDP','room':'3000-seven.local@seven.local','in':500,'echo':true}");

        assertThat(dial.number()).isEqualTo("3000");
        assertThat(dial.name()).isEqualTo("Council");
        assertThat(dial.room()).isEqualTo(ROOM);
        assertThat(dial.kind()).isEqualTo(CallKind.MAIN);
        assertThat(dial.wishes().in()).hasValue(500);
        assertThat(dial.wishes().echo()).isTrue();
        assertThat(dial.wishes().gain()).isNull();
    }

    @Test
    void aRoomThatNoNumberLeadsIntoIsNotDialled() {
        Optional<CallMessage.ShownRoom> unreachable =
                Optional.of(new CallMessage.ShownRoom(ROOM, "3000", "Council", "gate.sameNumber"));

        assertThatThrownBy(() -> CallMessage.request(
                        message("{'t':'call','call':'ID','sdp':'SDP','room':'3000-seven.local@seven.local'}"),
                        unreachable))
                .isInstanceOf(BadMessageException.class)
                .hasMessage("gate.sameNumber");
    }

    @Test
    void aScreenStandsBesideACall() {
        CallRequest.Dial dial = (CallRequest.Dial)
                read("{'t':'call','call':'ID','sdp':'SDP','to':'3000','kind':'canvas','canvas':1,'of':'main-call'}");

        assertThat(dial.kind()).isEqualTo(CallKind.CANVAS);
        assertThat(dial.canvas()).isEqualTo(1);
        assertThat(dial.of().text()).isEqualTo("main-call");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "call.bad.id      | {'t':'call','call':'x','sdp':'SDP','to':'1'}",
                "call.bad.id      | {'t':'call','sdp':'SDP','to':'1'}",
                "call.bad.id      | {'t':'hold','call':''}",
                "call.bad.id      | {'t':'hold','call':'a b'}",
                "call.bad.id      | {'t':'call','call':'ID','sdp':'SDP','to':'1','kind':'screen'}",
                "call.bad.sdp     | {'t':'call','call':'ID','to':'1'}",
                "call.bad.sdp     | {'t':'call','call':'ID','sdp':'hello','to':'1'}",
                "call.bad.sdp     | {'t':'answer','call':'ID','sdp':7}",
                "call.bad.number  | {'t':'call','call':'ID','sdp':'SDP','to':'1 2'}",
                "call.bad.number  | {'t':'transfer','call':'ID'}",
                "call.bad.digits  | {'t':'dtmf','call':'ID','digits':'x'}",
                "call.bad.room    | {'t':'call','call':'ID','sdp':'SDP','room':'3001-seven.local'}",
                "call.bad.request | {'t':'call','call':'ID','sdp':'SDP'}",
                "call.bad.request |"
                        + " {'t':'call','call':'ID','sdp':'SDP','to':'1','room':'3000-seven.local@seven.local'}",
                "call.bad.request | {'t':'call','call':'ID','sdp':'SDP','to':'1','kind':'radio'}",
                "call.bad.request | {'t':'call','call':'ID','sdp':'SDP','to':'1','in':1}",
                "call.bad.request | {'t':'call','call':'ID','sdp':'SDP','to':'1','kind':'canvas','of':'ID'}",
                "call.bad.request | {'t':'hangup','call':'ID','how':'loudly'}",
                "call.bad.request | {'t':'replace','call':'ID','other':'ID'}"
            })
    void impossibleMessagesAreReported(String key, String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadMessageException.class)
                .hasMessage(key);
    }

    @Test
    void withoutARoomInViewNoneIsJoined() {
        JsonObject message = message("{'t':'call','call':'ID','sdp':'SDP','room':'3000-seven.local@seven.local'}");

        assertThatThrownBy(() -> CallMessage.request(message, Optional.empty())).hasMessage("call.bad.room");
    }

    @Test
    void allThatIsRefusedHasWordsInBothLanguages() {
        for (java.util.Locale language :
                new java.util.Locale[] {java.util.Locale.ENGLISH, java.util.Locale.SIMPLIFIED_CHINESE}) {
            for (String key : new String[] {"id", "sdp", "number", "digits", "room", "request"}) {
                assertThat(new BundleMessages(language).of("call.bad." + key)).isNotEqualTo("call.bad." + key);
            }
        }
    }
}
