package org.gavel.moderation.room;

import java.util.List;
import org.gavel.settings.RoomSetting;

/** Reads the rooms that administrators have named. */
public interface RoomCatalogue {

    /** {@return the rooms that administrators named; empty where there are none} */
    List<RoomSetting> rooms();
}
