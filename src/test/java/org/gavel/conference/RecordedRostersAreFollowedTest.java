package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gavel.captures.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Replays the recorded LiveArray events of a real switch: the roster equals the switch's at every moment. */
class RecordedRostersAreFollowedTest {

    @SuppressWarnings("unused")
    private static final Collection<String> RECORDINGS = Recording.NAMES;

    @ParameterizedTest
    @FieldSource("RECORDINGS")
    void theRosterIsTheSwitchsAndNothingIsMissed(String name) {
        for (Replay replay : replays(name).values()) {
            assertThat(replay.mirror().gaps()).isZero();
            if (replay.isFollowed()) {
                replay.assertMembersEqualRows();
            } else {
                assertThat(replay.mirror().size()).isZero();
            }
        }
    }

    @Test
    void theRecordingsReallyContainRosters() {
        assertThat(followed("nonparticipant-moderator")).isGreaterThanOrEqualTo(3);
        assertThat(followed("load-200")).isEqualTo(1);
        assertThat(followed("conf-control")).isEqualTo(1);
        assertThat(followed("webrtc-join")).isGreaterThanOrEqualTo(1);
        assertThat(followed("subscribe-authorisation")).isGreaterThanOrEqualTo(5);
        assertThat(replays("load-200").values())
                .allSatisfy(replay -> assertThat(replay.mirror().size()).isEqualTo(200));
        assertThat(replays("nonparticipant-moderator").values().stream().mapToInt(Replay::bootsWhileLive))
                .as("boots that found the roster as it was")
                .anyMatch(boots -> boots > 0);
    }

    @Test
    void theForgedMemberStaysOutAndIsCounted() {
        Map<String, Replay> replays = replays("webrtc-join");

        assertThat(replays.values().stream().mapToInt(Replay::forged).sum()).isEqualTo(2);
        assertThat(replays.values())
                .allSatisfy(replay -> assertThat(replay.mirror().row("forged")).isEmpty());
    }

    private static long followed(String name) {
        return replays(name).values().stream().filter(Replay::isFollowed).count();
    }

    /** By socket and channel. */
    private static Map<String, Replay> replays(String name) {
        Map<String, Replay> replays = new LinkedHashMap<>();
        for (Recording.Line line : Recording.load(name).lines()) {
            Recorded.event(line)
                    .filter(params -> Recorded.isOn(params, ChannelName.Family.LIVE_ARRAY))
                    .ifPresent(params -> {
                        ConferenceId conference =
                                Recorded.channel(params).orElseThrow().conference();
                        replays.computeIfAbsent(line.who() + " " + conference, key -> new Replay(conference))
                                .event(line, params);
                    });
        }
        return replays;
    }
}
