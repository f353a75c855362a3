package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gavel.captures.Recording;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Reads the recorded pvtData and conference maintenance events of a real switch. */
class RecordedPvtDataAndMaintenanceAreReadTest {

    @SuppressWarnings("unused")
    private static final List<String> RECORDINGS = Recording.NAMES;

    @ParameterizedTest
    @FieldSource("RECORDINGS")
    void everyPvtDataIsRead(String name) {
        assertThat(Recorded.events(name).filter(params -> params.containsKey("pvtData")))
                .allSatisfy(params -> {
                    JsonObject told = params.getJsonObject("pvtData");
                    PvtData data = PvtData.read(params).orElseThrow();
                    assertThat(data.callId()).contains(told.getString("callID"));
                    assertThat(data.conference().liveArrayChannel()).isEqualTo(told.getString("laChannel"));
                    assertThat(data.conference().chatChannel()).isEqualTo(told.getString("chatChannel"));
                    assertThat(data.memberId()).isEqualTo(Long.parseLong(told.getString("conferenceMemberID")));
                    assertThat(data.moderator()).isEqualTo(told.containsKey("modChannel"));
                    assertThat(data.canvasCount()).isEqualTo(told.getInt("canvasCount"));
                    assertThat(data.secondScreen()).isEqualTo(told.containsKey("secondScreen"));
                    assertThat(data.action().name().toLowerCase(Locale.ROOT))
                            .isEqualTo(told.getString("action").replace("conference-liveArray-", ""));
                    assertThat(data.extras()).isEqualTo(Map.of("sevenTest", "hello"));
                });
    }

    @Test
    void otherMessagesAreNoPvtData() {
        assertThat(PvtData.read(JsonText.readObject("{\"pvtData\":{\"action\":\"conference-liveArray-join\"}}")))
                .isEmpty();
        assertThat(PvtData.read(JsonText.readObject("{\"data\":{}}"))).isEmpty();
    }

    @Test
    void everyReportIsKnown() {
        List<MaintenanceEvent> reports = reports();

        assertThat(reports).hasSizeGreaterThan(30);
        assertThat(reports).noneMatch(report -> report.action() == MaintenanceAction.OTHER);
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.conferenceName()).isEqualTo("3300-seven.local");
            assertThat(report.domain()).isEqualTo("seven.local");
            assertThat(report.at().orElseThrow())
                    .isBetween(Instant.parse("2026-11-22T06:00:00Z"), Instant.parse("2026-11-22T07:00:00Z"));
        });
    }

    @Test
    void locksVolumesAndRecordingsAreTold() {
        assertThat(one(MaintenanceAction.LOCK).memberId()).isEmpty();
        MaintenanceEvent volume = one(MaintenanceAction.VOLUME_IN_MEMBER);
        assertThat(volume.memberId()).isEqualTo(OptionalLong.of(139));
        assertThat(volume.level()).isEqualTo(OptionalLong.of(2));
        assertThat(one(MaintenanceAction.START_RECORDING).path()).contains("/var/recordings/rec-h.wav");
    }

    @Test
    void theFloorGoesToAMemberOrToNone() {
        assertThat(reports().stream()
                        .filter(report -> report.action() == MaintenanceAction.FLOOR_CHANGE)
                        .map(MaintenanceEvent::memberId))
                .contains(OptionalLong.of(139), OptionalLong.empty());
    }

    private static MaintenanceEvent one(MaintenanceAction action) {
        return reports().stream()
                .filter(report -> report.action() == action)
                .findFirst()
                .orElseThrow();
    }

    private static List<MaintenanceEvent> reports() {
        return Recorded.events("presence-fsevent")
                .map(MaintenanceEvent::read)
                .flatMap(reading -> reading instanceof ChannelReading.Genuine<MaintenanceEvent> genuine
                        ? Stream.of(genuine.value())
                        : Stream.empty())
                .toList();
    }
}
