package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gavel.conference.ConferenceReport;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ActivityItem;
import org.gavel.moderation.room.ModerationStage;
import org.gavel.moderation.room.RoomRecording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The switch answers {@code +OK} also to a recording whose file it cannot write ({@code docs/protocol.md} §14), so only its list of
 * recordings counts. Gavel names the files.
 */
class ARecordingHasBegunWhenTheSwitchListsItTest {

    private final ModerationStage stage = new ModerationStage();

    private ModeratorLink link(boolean api) {
        stage.at.permit("admin");
        if (api) {
            stage.at.mayApi.add("admin");
        }
        ModeratorLink link = stage.signIn("admin");
        stage.at.join(1, "Ana");
        return link;
    }

    private ActResult act(ModeratorLink link, Act act) {
        var begun = stage.begin(link, new ActRequest(act, List.of(), false, "", null))
                .toCompletableFuture();
        stage.scheduler.passTime();
        stage.scheduler.passTime();
        return begun.join();
    }

    private List<String> files() {
        return stage.room.facts().recordings().stream().map(RoomRecording::path).toList();
    }

    private void listed(List<ConferenceReport.ListedRecording> recordings) {
        stage.clock.pass(Duration.ofSeconds(1));
        stage.room.apply(
                new ConferenceReport(
                        FakeSwitch.ROOM.name(),
                        "run",
                        1,
                        Duration.ofMinutes(5),
                        false,
                        !recordings.isEmpty(),
                        recordings,
                        0,
                        List.of()),
                stage.clock.instant());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byEitherRoadGavelNamesTheFile(boolean api) {
        ActResult result = act(link(api), Act.RECORDSTART);

        assertThat(result.ok()).isEqualTo(1);
        assertThat(files()).singleElement().asString().matches("/var/recordings/3000-seven_local-\\d{8}-\\d{6}\\.wav");
        assertThat(stage.at.recordings).containsExactlyElementsOf(files());
        assertThat(stage.room.facts().recording()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatCannotBeWrittenIsToldAsFailure(boolean api) {
        stage.at.writesFiles = false;

        ActResult result = act(link(api), Act.RECORDSTART);

        assertThat(result.ok()).isZero();
        assertThat(result.why().key()).isEqualTo("refusal.NOT_RECORDED");
        assertThat(stage.room.facts().recording()).isNull();
    }

    @Test
    void anotherFileThatIsRecordedDoesNotConfirm() {
        stage.at.writesFiles = false;
        stage.at.recordings.add("/elsewhere/other.wav");

        assertThat(act(link(true), Act.RECORDSTART).why().key()).isEqualTo("refusal.NOT_RECORDED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itPausesResumesAndStops(boolean api) {
        ModeratorLink link = link(api);
        act(link, Act.RECORDSTART);
        String file = files().get(0);

        assertThat(act(link, Act.RECORDPAUSE).ok()).isEqualTo(1);
        assertThat(stage.room.facts().recordings()).allMatch(RoomRecording::paused);
        assertThat(act(link, Act.RECORDRESUME).ok()).isEqualTo(1);
        assertThat(stage.room.facts().recordings()).noneMatch(RoomRecording::paused);
        assertThat(act(link, Act.RECORDSTOP).ok()).isEqualTo(1);
        assertThat(stage.room.facts().recording()).isFalse();

        String road = api ? "api " : "";
        assertThat(stage.at.commands)
                .contains(
                        road + "3000-seven.local recording start " + file,
                        road + "3000-seven.local recording check all",
                        road + "3000-seven.local recording pause " + file,
                        road + "3000-seven.local recording resume " + file,
                        road + "3000-seven.local recording stop all");
    }

    @Test
    void allThatRunArePaused() {
        ModeratorLink link = link(true);
        stage.at.recordings.addAll(List.of("/rec/a.wav", "/rec/b.wav"));
        listed(List.of(
                new ConferenceReport.ListedRecording("/rec/a.wav", false, null),
                new ConferenceReport.ListedRecording("/rec/b.wav", false, null),
                new ConferenceReport.ListedRecording("/rec/c.wav", true, null)));

        assertThat(act(link, Act.RECORDPAUSE).ok()).isEqualTo(1);
        assertThat(stage.at.commands)
                .contains(
                        "api 3000-seven.local recording pause /rec/a.wav",
                        "api 3000-seven.local recording pause /rec/b.wav")
                .doesNotContain("api 3000-seven.local recording pause /rec/c.wav");
    }

    @Test
    void aPathThatDoesNotFitIntoACommandIsNeverSent() {
        ModeratorLink link = link(true);
        listed(List.of(new ConferenceReport.ListedRecording("/rec/a.wav all\n3000 kick all", false, null)));

        assertThat(act(link, Act.RECORDPAUSE).why().key()).isEqualTo("outcome.noRecording");
        assertThat(stage.at.commands).noneMatch(command -> command.contains("recording"));
    }

    @Test
    void withoutARecordingNothingIsPausedAndTheAuditTellsIt() {
        assertThat(act(link(true), Act.RECORDPAUSE).why().key()).isEqualTo("outcome.noRecording");
        assertThat(stage.audit.entries())
                .anyMatch(entry -> entry.details().getOrDefault("why", "").equals("outcome.noRecording"));
    }

    @Test
    void theAuditTellsTheFile() {
        act(link(true), Act.RECORDSTART);

        assertThat(stage.audit.entries())
                .anyMatch(entry -> entry.what().equals("recordStart")
                        && entry.details().get("value").equals(files().get(0)));
    }

    @Test
    void theActivityTellsItOnceAndByWhom() {
        ModeratorLink link = link(true);
        listed(List.of());
        act(link, Act.RECORDSTART);
        listed(List.of(new ConferenceReport.ListedRecording(files().get(0), false, null)));

        assertThat(stage.room.activity().after(0).stream()
                        .map(ActivityItem::act)
                        .filter("recordStart"::equals))
                .hasSize(1);
    }

    /** The switch's list can come while Gavel waits before it asks whether the file is written. */
    @Test
    void aListThatComesBeforeTheProofNamesNoOtherActorAndNoSecondRecording() {
        ModeratorLink link = link(true);
        listed(List.of());
        var begun = stage.begin(link, new ActRequest(Act.RECORDSTART, List.of(), false, "", null))
                .toCompletableFuture();
        String file = stage.at.recordings.iterator().next();
        listed(List.of(new ConferenceReport.ListedRecording(file, false, null)));
        stage.scheduler.passTime();
        stage.scheduler.passTime();

        assertThat(begun.join().ok()).isEqualTo(1);
        assertThat(files()).containsExactly(file);
        assertThat(stage.room.activity().after(0))
                .filteredOn(item -> item.act().equals("recordStart"))
                .singleElement()
                .satisfies(item -> assertThat(item.who()).isEqualTo("admin"));
    }

    @Test
    void whatOthersDoAfterItIsToldAsTheirs() {
        ModeratorLink link = link(true);
        listed(List.of());
        act(link, Act.RECORDSTART);
        listed(List.of());

        assertThat(stage.room.activity().after(0))
                .filteredOn(item -> item.act().equals("recordStop"))
                .singleElement()
                .satisfies(item -> assertThat(item.who()).isNull());
    }

    @Test
    void itKeepsItsBeginningWhileTheSwitchListsIt() {
        ModeratorLink link = link(true);
        act(link, Act.RECORDSTART);
        RoomRecording begun = stage.room.facts().recordings().get(0);
        stage.clock.pass(Duration.ofMinutes(3));
        listed(List.of(new ConferenceReport.ListedRecording(begun.path(), true, null)));

        assertThat(stage.room.facts().recordings())
                .containsExactly(new RoomRecording(begun.path(), true, begun.since()));
    }

    @Test
    void oneThatRanBeforeGavelSawTheRoomHasNoBeginning() {
        link(true);
        listed(List.of(new ConferenceReport.ListedRecording("/rec/a.wav", false, null)));

        assertThat(stage.room.facts().recordings()).containsExactly(new RoomRecording("/rec/a.wav", false, null));
    }

    @Test
    void theSwitchTellsWhenOneBegan() {
        link(true);
        Instant begun = stage.clock.instant().minusSeconds(90);
        listed(List.of(new ConferenceReport.ListedRecording("/rec/a.wav", false, begun)));

        assertThat(stage.room.facts().recordings()).containsExactly(new RoomRecording("/rec/a.wav", false, begun));
    }

    /** The switch's clock may be ahead. */
    @Test
    void noneBeginsInTheFuture() {
        link(true);
        Instant ahead = stage.clock.instant().plusSeconds(900);
        listed(List.of(new ConferenceReport.ListedRecording("/rec/a.wav", false, ahead)));

        assertThat(stage.room.facts().recordings().get(0).since()).isBeforeOrEqualTo(stage.clock.instant());
    }
}
