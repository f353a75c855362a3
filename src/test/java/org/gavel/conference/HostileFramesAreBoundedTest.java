package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gavel.Patience;
import org.gavel.json.JsonText;
import org.gavel.livearray.LiveArrayEvent;
import org.junit.jupiter.api.Test;

/** No reader throws, whatever it reads, and nothing that it returns is longer than its bounds. */
class HostileFramesAreBoundedTest {

    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyRowIsAMemberWithinBounds(@ForAll("json") String row) {
        assertBounded(MemberReader.read("key", JsonText.read(row)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyEventIsRead(@ForAll("json") String data, @ForAll("action") String action) {
        JsonObject params = JsonText.object()
                .add("eventChannel", ROOM.liveArrayChannel())
                .add("data", data(action, JsonText.read(data)))
                .build();

        ChannelReading<LiveArrayEvent<Member>> reading = new LiveArrayReader(ROOM).read(params);

        if (reading instanceof ChannelReading.Genuine<LiveArrayEvent<Member>> genuine
                && genuine.value() instanceof LiveArrayEvent.Boot<Member> boot) {
            boot.rows().forEach(keyed -> assertBounded(keyed.row()));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyParamsAreReadByAllReaders(@ForAll("json") String text) {
        JsonValue value = JsonText.read(text);
        for (String key : List.of("data", "pvtData", "eventData")) {
            for (String channel : List.of(ROOM.liveArrayChannel(), ROOM.modChannel(), MaintenanceEvent.CHANNEL)) {
                JsonObject params = JsonText.object()
                        .add("eventChannel", channel)
                        .add(key, value)
                        .build();
                assertThat(new LiveArrayReader(ROOM).read(params)).isNotNull();
                assertThat(ControlResponse.read(ROOM, params)).isNotNull();
                assertThat(MaintenanceEvent.read(params)).isNotNull();
                assertThat(PvtData.read(params)).isNotNull();
            }
        }
        assertThat(JsonList.read(text)).isNotNull();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsAnAnswer(@ForAll String text) {
        assertThat(new ResponseText(text).outcome()).isNotNull();
        assertThat(new ResponseText("+OK mute " + text).memberOutcomes()).isNotNull();
        assertThat(JsonList.read(text)).isNotNull();
        assertThat(ChannelName.parse(text)).isNotNull();
    }

    @Test
    void aFloodOfVariablesIsCutOff() {
        StringBuilder variables = new StringBuilder("{\"x\":\"" + "y".repeat(5_000) + "\"");
        for (int i = 0; i < 1_000; i++) {
            variables.append(",\"").append("k".repeat(100)).append(i).append("\":\"v\"");
        }
        String name = "n".repeat(5_000);
        String row =
                "[\"0077\",\"" + name + "\",\"" + name + "\",\"" + name + "\",\"" + name + "\"," + variables + "}]";

        assertBounded(MemberReader.read("key", JsonText.read(row)));
    }

    @Test
    void numbersWithHugeExponentsCostNothing() {
        String huge = "{\"eventChannel\":\"" + ROOM.liveArrayChannel() + "\",\"data\":{\"action\":\"modify\","
                + "\"name\":\"3000-seven.local\",\"hashKey\":\"k\",\"wireSerno\":1e999999999,"
                + "\"data\":[1e999999999,\"n\",\"m\",\"c\",{\"audio\":{\"energyScore\":1e999999999}}]}}";
        assertTimeoutPreemptively(Patience.LONG, () -> new LiveArrayReader(ROOM).read(JsonText.readObject(huge)));
    }

    @Test
    void aSurrogatePairIsNotCutInHalf() {
        String name = "x".repeat(BoundedFields.NAME - 1) + "\ud83d\ude00";

        String cut = BoundedFields.cut(name, BoundedFields.NAME);

        assertThat(cut).isEqualTo("x".repeat(BoundedFields.NAME - 1));
    }

    private static void assertBounded(Member member) {
        assertThat(member.uuid()).hasSizeLessThanOrEqualTo(256);
        assertThat(member.name()).hasSizeLessThanOrEqualTo(256);
        assertThat(member.number()).hasSizeLessThanOrEqualTo(256);
        assertThat(member.codec()).hasSizeLessThanOrEqualTo(256);
        assertThat(member.statusText()).hasSizeLessThanOrEqualTo(256);
        assertThat(member.memberId()).isNotNegative();
        assertThat(member.variables()).hasSizeLessThanOrEqualTo(32);
        for (Map.Entry<String, String> variable : member.variables().entrySet()) {
            assertThat(variable.getKey()).hasSizeLessThanOrEqualTo(64);
            assertThat(variable.getValue()).hasSizeLessThanOrEqualTo(512);
        }
    }

    private static JsonObject data(String action, JsonValue value) {
        return JsonText.object()
                .add("action", action)
                .add("name", ROOM.name())
                .add("hashKey", value)
                .add("wireSerno", value)
                .add("arrIndex", value)
                .add("data", value)
                .build();
    }

    @Provide
    Arbitrary<String> action() {
        return Arbitraries.of("bootObj", "add", "modify", "del", "clear", "hide", "nonsense");
    }

    /** JSON of any shape, rich in what rows are made of. */
    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                Arbitraries.of("null", "true", "false", "-1", "1e99", "9223372036854775808", "0.5", "\"0077\""),
                Arbitraries.of("\"MUTE\"", "\"TALKING (FLOOR) VIDEO (BLIND)\"", "\"{\\\"audio\\\":{}}\"", "\"{\""),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.integers().between(0, 1_000).map(length -> "\"" + "a".repeat(length) + "\""),
                Arbitraries.strings()
                        .ofMaxLength(20)
                        .map(text -> JsonText.string(text).toString()));
        return Arbitraries.recursive(() -> leaf, HostileFramesAreBoundedTest::nested, 0, 3);
    }

    private static Arbitrary<String> nested(Arbitrary<String> inner) {
        Arbitrary<String> keys = Arbitraries.of(
                "audio",
                "video",
                "status",
                "uuid",
                "memberID",
                "cidName",
                "oldStatus",
                "email",
                "node_uuid",
                "action",
                "laChannel",
                "members",
                "flags",
                "conference_name",
                "Action",
                "Conference-Name",
                "other");
        Arbitrary<String> array = inner.list().ofMaxSize(8).map(items -> "[" + String.join(",", items) + "]");
        Arbitrary<String> object = Arbitraries.maps(keys, inner)
                .ofMaxSize(12)
                .map(fields -> fields.entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
        return Arbitraries.oneOf(inner, array, object);
    }
}
