package org.gavel.moderation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gavel names the file of a snapshot, and a snapshot is no recording. */
class ASnapshotIsNamedByGavelTest {

    private static final String PATH = "/var/recordings/3000-seven_local-\\d{8}-\\d{6}\\.png";

    private final ModerationStage stage = new ModerationStage();

    private ActResult snapshot(String login) {
        ModeratorLink link = stage.signIn(login);
        stage.at.join(1, "Ana");
        stage.at.answer = "+OK\n";
        return stage.act(link, new ActRequest(Act.SNAPSHOT, List.of(), false, "", null));
    }

    @ParameterizedTest
    @CsvSource({"super, 'api 3000-seven\\.local'", "admin, 3000-seven\\.local"})
    void byEitherRoad(String login, String conference) {
        stage.at.permit("super");
        stage.at.permit("admin");
        stage.at.mayApi.add("super");

        assertThat(snapshot(login).ok()).isEqualTo(1);
        assertThat(stage.at.commands)
                .anySatisfy(command -> assertThat(command).matches(conference + " vid-write-png " + PATH + " all"));
    }

    @Test
    void itIsNoRecording() {
        stage.at.permit("admin");

        snapshot("admin");

        assertThat(stage.room.facts().recordings()).isEmpty();
    }

    @Test
    void aPictureThatTheSwitchCannotWriteIsAFailure() {
        stage.at.permit("admin");
        ModeratorLink link = stage.signIn("admin");
        stage.at.join(1, "Ana");
        stage.at.answer = "-ERR\n";

        ActResult result = stage.act(link, new ActRequest(Act.SNAPSHOT, List.of(), false, "", null));

        assertThat(result.why().key()).isEqualTo("refusal.NO_REASON");
    }
}
