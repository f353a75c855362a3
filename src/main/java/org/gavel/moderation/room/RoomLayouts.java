package org.gavel.moderation.room;

import java.util.List;
import java.util.Optional;
import org.gavel.conference.VideoLayouts;

/**
 * The layouts of a room.
 *
 * @param available those that the switch lists
 * @param current the layout of the first canvas, or {@code group:} and the group that chooses it; {@code null} where
 *     that is not known
 */
public record RoomLayouts(VideoLayouts available, String current) {

    /**
     * {@return the layouts with the current one} The switch tells only a layout, not the group that chose it.
     *
     * @param available those that the switch lists
     * @param shown the layout that the switch tells for the first canvas
     * @param before what was current as far as Gavel knows; may be {@code null}
     */
    public static RoomLayouts of(VideoLayouts available, Optional<String> shown, String before) {
        boolean stillByGroup = before != null
                && before.startsWith(VideoLayouts.GROUP)
                && shown.filter(available
                                .groups()
                                .getOrDefault(before.substring(VideoLayouts.GROUP.length()), List.of())::contains)
                        .isPresent();
        return new RoomLayouts(available, stillByGroup ? before : shown.orElse(null));
    }
}
