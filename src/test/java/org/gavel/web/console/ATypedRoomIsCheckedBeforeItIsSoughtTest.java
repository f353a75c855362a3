package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.input.Fault;
import org.gavel.input.TestShape;
import org.gavel.input.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever types a room to open it reads what is wrong with it; every room that there can be is let through as it is typed. */
class ATypedRoomIsCheckedBeforeItIsSoughtTest {

    private static final Wrong NO_ROOM = new Wrong("room", Fault.of("problem.room.number"));

    @ParameterizedTest
    @ValueSource(
            strings = {"3000", " 3 000 ", "３０００", "3000-seven.local", "3000-seven.local@b.test", "会议 五", "a\u200Bb"})
    void aRoom(String typed) {
        OpenRoomDraft draft = new OpenRoomDraft(typed);

        assertThat(draft.room()).isEqualTo(typed);
        assertThat(TestShape.SHAPE.of(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "@nowhere", "3000@", "a\u0000b", "3000@b\nc"})
    void noRoom(String typed) {
        assertThat(TestShape.SHAPE.of(new OpenRoomDraft(typed))).containsExactly(NO_ROOM);
    }

    @Test
    void nothing() {
        assertThat(TestShape.SHAPE.of(new OpenRoomDraft(null)))
                .containsExactly(new Wrong("room", Fault.of("problem.empty")));
    }

    @Test
    void tooMuch() {
        assertThat(TestShape.SHAPE.of(new OpenRoomDraft("3".repeat(129)))).containsExactly(NO_ROOM);
        assertThat(TestShape.SHAPE.of(new OpenRoomDraft("3".repeat(20_000))))
                .containsExactly(new Wrong("room", Fault.of("problem.tooLong", 20_000, 257)));
    }
}
