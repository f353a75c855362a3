package org.gavel.moderation.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gavel.conference.FileTemplate;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActValue;
import org.gavel.moderation.room.LiveRoom;
import org.gavel.moderation.room.RoomRecording;
import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.Settings;

/**
 * Finds the files of acts on files of the switch: names the file of a new recording or snapshot by the templates of the
 * configuration, and finds those that an act on running recordings is for. So no path that a person entered reaches the
 * switch.
 */
@ApplicationScoped
public class SwitchFiles {

    private final Supplier<FileTemplate> recording;
    private final Supplier<FileTemplate> snapshot;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param settings has the templates
     * @param clock tells date and time for the names
     */
    @Inject
    public SwitchFiles(Settings settings, Clock clock) {
        this(() -> recording(settings), () -> snapshot(settings), clock);
    }

    /**
     * Makes it with templates of its own.
     *
     * @param recording the template of recordings
     * @param snapshot the template of snapshots
     * @param clock tells date and time for the names
     */
    public SwitchFiles(Supplier<FileTemplate> recording, Supplier<FileTemplate> snapshot, Clock clock) {
        this.recording = recording;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    private static FileTemplate recording(Settings settings) {
        return template(
                settings.recordingFile(), Settings.RECORDING_FILE, "is not the template of a path with an extension");
    }

    private static FileTemplate snapshot(Settings settings) {
        String problem = "is not the template of a path that ends with .png";
        if (!settings.snapshotFile().endsWith(".png")) {
            throw new IllegalSettingException(Settings.SNAPSHOT_FILE, problem, null);
        }
        return template(settings.snapshotFile(), Settings.SNAPSHOT_FILE, problem);
    }

    private static FileTemplate template(String text, String setting, String problem) {
        try {
            return new FileTemplate(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalSettingException(setting, problem, e);
        }
    }

    /**
     * Checks the templates of the configuration.
     *
     * @param settings has the templates
     * @throws IllegalSettingException when one makes no path that can be sent to the switch
     */
    public static void check(Settings settings) {
        recording(settings);
        snapshot(settings);
    }

    /**
     * Finds the files of an act.
     *
     * @return their paths; empty where the room has no recording for the act whose path can be sent back to the switch
     */
    List<String> paths(Act act, LiveRoom room) {
        return switch (act) {
            case RECORDSTART -> List.of(named(recording.get(), room));
            case SNAPSHOT -> List.of(named(snapshot.get(), room));
            case RECORDRESUME -> running(room, RoomRecording::paused);
            default -> running(room, recording -> !recording.paused());
        };
    }

    private String named(FileTemplate template, LiveRoom room) {
        return template.path(room.id(), clock.instant(), ZoneId.systemDefault());
    }

    private static List<String> running(LiveRoom room, Predicate<RoomRecording> which) {
        return room.facts().recordings().stream()
                .filter(which)
                .map(RoomRecording::path)
                .filter(ActValue.RECORDING::takes)
                .toList();
    }
}
