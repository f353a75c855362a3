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
 * Finds the files of acts on recordings: names the file of a new one by the template of the configuration, and finds
 * those that an act on running recordings is for. So no path that a person entered reaches the switch.
 */
@ApplicationScoped
public class RecordingFiles {

    private final Supplier<FileTemplate> template;
    private final Clock clock;

    /**
     * Makes the bean.
     *
     * @param settings has the template
     * @param clock tells date and time for the names
     */
    @Inject
    public RecordingFiles(Settings settings, Clock clock) {
        this(() -> template(settings), clock);
    }

    private static FileTemplate template(Settings settings) {
        try {
            return new FileTemplate(settings.recordingFile());
        } catch (IllegalArgumentException e) {
            throw new IllegalSettingException(
                    Settings.RECORDING_FILE, "is not the template of a path with an extension", e);
        }
    }

    /**
     * Checks the template of the configuration.
     *
     * @param settings has the template
     * @throws IllegalSettingException when it makes no path that can be sent to the switch
     */
    public static void check(Settings settings) {
        template(settings);
    }

    /**
     * Makes it with a template of its own.
     *
     * @param template the template
     * @param clock tells date and time for the names
     */
    public RecordingFiles(Supplier<FileTemplate> template, Clock clock) {
        this.template = template;
        this.clock = clock;
    }

    /**
     * Finds the files of an act on recordings.
     *
     * @return their paths; empty where the room has no recording for the act whose path can be sent back to the switch
     */
    List<String> paths(Act act, LiveRoom room) {
        return switch (act) {
            case RECORDSTART -> List.of(template.get().path(room.id(), clock.instant(), ZoneId.systemDefault()));
            case RECORDRESUME -> running(room, RoomRecording::paused);
            default -> running(room, recording -> !recording.paused());
        };
    }

    private static List<String> running(LiveRoom room, Predicate<RoomRecording> which) {
        return room.facts().recordings().stream()
                .filter(which)
                .map(RoomRecording::path)
                .filter(ActValue.RECORDING::takes)
                .toList();
    }
}
