package org.gavel.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.web.session.ConsolePage.ACCOUNT;
import static org.gavel.web.session.ConsolePage.ACCOUNTS;
import static org.gavel.web.session.ConsolePage.ATTENDANCE;
import static org.gavel.web.session.ConsolePage.AUDIT;
import static org.gavel.web.session.ConsolePage.ME;
import static org.gavel.web.session.ConsolePage.NAMED_ROOM;
import static org.gavel.web.session.ConsolePage.ROLE;
import static org.gavel.web.session.ConsolePage.ROLES;
import static org.gavel.web.session.ConsolePage.ROOMS;
import static org.gavel.web.session.ConsolePage.SETTINGS;
import static org.gavel.web.session.ConsolePage.SWITCH;
import static org.gavel.web.session.ConsolePage.SWITCHES;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EachPageKeepsAStateOnlyForItsWidgetsTest {

    @Test
    void administrationAttendanceAndTheOwnAccount() {
        assertThat(Stream.of(ConsolePage.values()).filter(ConsolePage::hasWidgets))
                .containsExactlyInAnyOrder(
                        ME,
                        ATTENDANCE,
                        ACCOUNTS,
                        ACCOUNT,
                        ROLES,
                        ROLE,
                        ROOMS,
                        NAMED_ROOM,
                        SWITCHES,
                        SWITCH,
                        SETTINGS,
                        AUDIT);
    }

    @Test
    void noneThatOpensToEverybody() {
        assertThat(Stream.of(ConsolePage.values()).filter(ConsolePage::isForEverybody))
                .noneMatch(ConsolePage::hasWidgets);
    }
}
