package org.gavel.web.push;

import org.gavel.moderation.room.OneRoom;

/** The stored rosters and answers while a test's switch cannot be asked. */
final class TestMemory {

    private TestMemory() {}

    static Viewer.LastKnown of(OneRoom one) {
        return new Viewer.LastKnown(one.memory().answers(), one.memory().rosters());
    }
}
