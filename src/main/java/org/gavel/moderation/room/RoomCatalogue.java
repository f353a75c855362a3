package org.gavel.moderation.room;

import java.util.List;
import org.gavel.settings.RoomSetting;

/** The rooms that somebody named beforehand. */
public interface RoomCatalogue {

    /** {@return the rooms that administrators named; empty where there are none} */
    List<RoomSetting> rooms();
}
